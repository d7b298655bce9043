package nz.patai.classifier.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nz.patai.classifier.domain.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kia ora|K\u012ba Ora koutou|K\u012ba Ora",
                "prosecut*|no Prosecutions here|Prosecutions",
                "does _ agree|Does Maru agree to it|Does Maru agree",
                "don't|I don\u2019t know|don\u2019t",
                "fee|feet|"
            })
    void findsAPhraseWhateverItsCaseMacronsAndApostrophes(String phrase, String text, String found) {
        MarkedText marked = new Vocabulary(Map.of(WordList.ASKS, List.of(phrase)), "test").mark(text);

        assertThat(marked.all(WordList.ASKS, new Span(0, text.length())))
                .extracting(span -> span.of(text))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void changesItsFingerprintWithTheRules() {
        assertThat(VocabularyReader.read("a").fingerprint())
                .isNotEqualTo(VocabularyReader.read("b").fingerprint())
                .hasSize(12);
    }
}
