package nz.patai.classifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.classifier.domain.split.QuestionSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies made to be slow; a step that takes the square of the length shows as a build that hangs. */
class HostileTextTest {
    private static final Classifier CLASSIFIER = Classifier.byRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "?",
                "(",
                "(a) ",
                "1. ",
                "how many ",
                "and how many and what ",
                "please ",
                "1.\n",
                "-\n",
                "1. a\n\nb:\n",
                "x\n",
                "> \n",
                "a?\n",
                "- a\n 1. b\n (a) c\n (i) d\n",
                "\u0301",
                "\u0301\u0316",
                "etc. ",
                "if so ",
                ":",
                "hi ",
                "From:\n",
                "\u2022 \u2022 "
            })
    void comesToAnEndOnAMegabyteOf(String piece) {
        String body = piece.repeat(1_000_000 / piece.length());

        Classification found = CLASSIFIER.classify(new EmailText("Re: " + piece.strip(), body, null));

        assertThat(found.isCut()).isTrue();
        assertThat(found.questions()).hasSizeLessThanOrEqualTo(QuestionSplitter.MOST_QUESTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "?\"", "!)", "?.'"})
    void comesToAnEndOnARunOfMarksThatEndsNothing(String marks) {
        String body = "How many" + marks.repeat(190_000 / marks.length()) + "x were there?";

        assertThat(CLASSIFIER.classify(new EmailText("x", body, false)).questions())
                .hasSize(1);
    }
}
