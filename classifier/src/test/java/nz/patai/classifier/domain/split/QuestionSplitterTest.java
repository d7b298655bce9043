package nz.patai.classifier.domain.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nz.patai.classifier.domain.ClassifiedQuestion;
import nz.patai.classifier.domain.Classifier;
import nz.patai.classifier.domain.EmailText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSplitterTest {
    private static final Classifier CLASSIFIER = Classifier.byRules();

    private static List<String> questions(String body) {
        return CLASSIFIER.classify(new EmailText("Bridges", body, false)).questions().stream()
                .map(ClassifiedQuestion::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many bridges were closed?",
                "How many bridges were closed",
                "Please provide the bridge inspection report.",
                "I request the bridge inspection report.",
                "I would like the bridge inspection report.",
                "Can you tell me who owns the bridge?",
                "All documents about the bridge"
            })
    void findsASentenceThatAsks(String sentence) {
        assertThat(questions("Dear Council,\n\n" + sentence + "\n\nYours faithfully,\n\nR Moana"))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for your help.",
                "I look forward to hearing from you as soon as possible.",
                "Please acknowledge receipt of this request.",
                "If you refuse any part, please give the grounds for refusal.",
                "Please transfer this to the right agency.",
                "An electronic copy is preferred.",
                "The bridge was built in 1950.",
                "> How many cars cross it?",
                "When can I expect an answer?"
            })
    void findsNoQuestionIn(String sentence) {
        assertThat(questions("Dear Council,\n\nHow many bridges were closed?\n\n" + sentence + "\n\nRegards\nR Moana"))
                .containsExactly("How many bridges were closed?");
    }

    @Test
    void takesEachItemOfAListThatIsAsked() {
        assertThat(questions("Please provide:\n1. Inspection reports\n2. By whom they were written\n3. Photographs"))
                .containsExactly("Inspection reports", "By whom they were written", "Photographs");
    }

    @Test
    void leavesOutAStemWhoseSubPartsAreAskedApart() {
        assertThat(questions("1. The number of bridges:\n (a) closed\n (b) repaired\n2. The number of culverts"))
                .containsExactly("closed", "repaired", "The number of culverts");
    }

    @Test
    void keepsAListThatOnlyFixesTheScopeWithItsStem() {
        assertThat(questions("Please provide all information about the bridge, including\n- letters\n- plans"))
                .containsExactly("Please provide all information about the bridge, including - letters - plans");
    }

    @Test
    void keepsWhatHangsOnTheAnswerWithItsQuestion() {
        assertThat(questions("Was the bridge closed? If so, for how long? If not, why not?"))
                .containsExactly("Was the bridge closed? If so, for how long?", "If not, why not?");
    }

    @Test
    void partsTwoQuestionsInOneSentence() {
        assertThat(questions("How many bridges were closed last year and how much did the repairs cost?"))
                .containsExactly("How many bridges were closed last year", "how much did the repairs cost?");
    }
}
