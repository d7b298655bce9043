package nz.patai.classifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final Classifier CLASSIFIER = Classifier.byRules();
    private static final String GOLDEN = """
            How many North Korea defectors living in New Zealand.
            If a North Korea person escaped and come to New Zealand will they be sent back to North Korea or are they welcome here""";

    @Test
    void findsOneFigureAndOneHypotheticalInTheGoldenCase() {
        Classification found =
                CLASSIFIER.classify(new EmailText("Official Information request - Defectors", GOLDEN, false));

        assertThat(found.kind()).isEqualTo(MailKind.NEW_REQUEST);
        assertThat(found.questions())
                .extracting(ClassifiedQuestion::nature)
                .containsExactly(Nature.OFFICIAL_INFORMATION, Nature.NOT_OFFICIAL_INFORMATION);
        assertThat(found.questions().getFirst().flags()).contains(Flag.STATISTICS);
        assertThat(found.questions().getFirst().text())
                .isEqualTo("How many North Korea defectors living in New Zealand.");
    }

    @Test
    void findsTheGoldenQuestionsBetweenGreetingAndSignatureToo() {
        String letter =
                "Dear Ministry,\r\n\r\n" + GOLDEN.replace("\n", "\r\n") + "\r\n\r\nYours faithfully,\r\n\r\nHelena M";

        Classification found =
                CLASSIFIER.classify(new EmailText("Official Information request - Defectors", letter, null));

        assertThat(found.questions())
                .extracting(ClassifiedQuestion::nature)
                .containsExactly(Nature.OFFICIAL_INFORMATION, Nature.NOT_OFFICIAL_INFORMATION);
    }

    @Test
    void givesTheSameAnswerEveryTime() {
        EmailText email = new EmailText("Official Information request - Defectors", GOLDEN, null);

        assertThat(Classifier.byRules().classify(email)).isEqualTo(CLASSIFIER.classify(email));
    }

    @Test
    void citesWordsThatStandAtTheirSpan() {
        Classification found = CLASSIFIER.classify(new EmailText("", GOLDEN, false));

        assertThat(found.questions()).allSatisfy(question -> {
            assertThat(question.evidence()).isNotEmpty();
            assertThat(question.evidence())
                    .allSatisfy(piece -> assertThat(piece.span().of(GOLDEN)).isEqualTo(piece.words()));
        });
    }

    @Test
    void namesItsRules() {
        assertThat(CLASSIFIER.modelId()).matches("rules-1-[0-9a-f]{12}");
    }

    @Test
    void findsNothingInAnEmptyBody() {
        assertThat(CLASSIFIER.classify(new EmailText("", "", null)).questions()).isEmpty();
    }
}
