package nz.patai.classifier.domain.nature;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.classifier.domain.Nature;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import nz.patai.classifier.domain.vocabulary.Vocabulary;
import nz.patai.classifier.domain.vocabulary.VocabularyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatureClassifierTest {
    private static final Vocabulary VOCABULARY = VocabularyReader.read("test");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many ferries sailed in May?|OFFICIAL_INFORMATION|",
                "Why was the ferry terminal moved?|OFFICIAL_INFORMATION|",
                "The number of staff who follow the policy|OFFICIAL_INFORMATION|",
                "All information you hold about me|PERSONAL_INFORMATION|OIA s 12(1A)",
                "A copy of my medical records|PERSONAL_INFORMATION|OIA s 12(1A)",
                "The criteria used to choose between applicants|INTERNAL_RULES|OIA s 22",
                "Any guidance staff follow on late claims|INTERNAL_RULES|OIA s 22",
                "The reasons for declining my application|STATEMENT_OF_REASONS|OIA s 23",
                "Why was my claim turned down?|STATEMENT_OF_REASONS|OIA s 23",
                "Do you agree that the ferry is too slow?|NOT_OFFICIAL_INFORMATION|OIA s 2",
                "If a sailor jumped ship here, would they be sent home?|NOT_OFFICIAL_INFORMATION|OIA s 2",
                "Will you apologise to the passengers?|NOT_OFFICIAL_INFORMATION|OIA s 2"
            })
    void citesTheSectionOfEachNature(String question, Nature nature, String section) {
        MarkedText body = VOCABULARY.mark(question);

        NatureFinding found = NatureClassifier.classify(body, new Span(0, question.length()));

        assertThat(found.nature()).isEqualTo(nature);
        assertThat(found.evidence())
                .allSatisfy(piece -> assertThat(piece.provision().underOia()).isEqualTo(section));
        assertThat(found.evidence()).hasSize(section == null ? 0 : 1);
    }
}
