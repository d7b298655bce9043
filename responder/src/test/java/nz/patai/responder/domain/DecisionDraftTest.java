package nz.patai.responder.domain;

import static nz.patai.responder.GoldenCase.WED_2024_02_07;
import static nz.patai.responder.GoldenCase.WED_2024_03_06;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.letter.GroundFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionDraftTest {
    private static final GroundCatalogue CATALOGUE = GroundFile.read();
    private static final Outcome REFUSED = new Outcome.Refused(List.of("18(g)"), false);

    static Stream<Arguments> faultyAnswers() {
        return Stream.of(
                Arguments.of(null, "is not answered"),
                Arguments.of(refused("Why.", List.of(), false), "withholds without a ground"),
                Arguments.of(refused("", List.of("18(g)"), false), "is refused without a reason"),
                Arguments.of(refused("Why.", List.of("18(x)"), false), "cites '18(x)'"),
                Arguments.of(refused("Why.", List.of("9(2)(b)"), true), "cites '9(2)(b)'"),
                Arguments.of(refused("Why.", List.of("17(g)"), false), "cites '17(g)'"),
                Arguments.of(refused("Why.", List.of("out of scope"), false), "cites 'out of scope'"),
                Arguments.of(refused("Why.", List.of("18(a)"), false), "without saying which"),
                Arguments.of(refused("Why.", List.of("9(2)(a)"), false), "without weighing the public interest"),
                Arguments.of(
                        new Answer(new Outcome.ReleasedInPart(List.of("9(2)(a)"), false), "What.", ""),
                        "without weighing the public interest"),
                Arguments.of(
                        new Answer(new Outcome.ReleasedInPart(List.of(), false), "What.", ""),
                        "withholds without a ground"),
                Arguments.of(new Answer(new Outcome.Released(), " ", ""), "has no answer text"),
                Arguments.of(new Answer(new Outcome.NotOfficialInformation(), "", ""), "has no answer text"),
                Arguments.of(new Answer(new Outcome.StatementOfReasons(), "", ""), "has no answer text"),
                Arguments.of(
                        new Answer(new Outcome.Transferred("", WED_2024_02_07, TransferReason.HELD_THERE), "", ""),
                        "is transferred to nobody"),
                Arguments.of(
                        new Answer(new Outcome.Released(), "On Click or tap to enter a date.", ""),
                        "has text of a form left in"));
    }

    @ParameterizedTest
    @MethodSource("faultyAnswers")
    void makesNoLetterOfAFaultyAnswer(@Nullable Answer answer, String reason) {
        Composition<DecisionLetter> composition =
                GoldenCase.draft(List.of(new Question(1, "Who?", answer))).compose(CATALOGUE);

        assertThat(problems(composition)).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void makesNoLetterThatLeavesOneOfTwoQuestionsUnanswered() {
        List<Question> questions = List.of(new Question(1, "Who?", GoldenCase.REFUSED), new Question(2, "Why?", null));

        assertThat(problems(GoldenCase.draft(questions).compose(CATALOGUE)))
                .extracting(Problem::part)
                .containsExactly("question 2");
    }

    @Test
    void makesNoLetterWithoutAQuestion() {
        assertThat(problems(GoldenCase.draft(List.of()).compose(CATALOGUE))).hasSize(1);
    }

    @Test
    void namesEveryProblemAtOnce() {
        DecisionDraft draft = new DecisionDraft(
                WED_2024_02_07.minusDays(1),
                GoldenCase.AGENCY,
                new Addressee("", ""),
                new RequestParticulars("", "", WED_2024_02_07, ""),
                "[insert reason]",
                List.of(new PastStep.ClarificationAsked(WED_2024_03_06, " ", null)),
                List.of(new Question(1, "", null)),
                new Charge(BigDecimal.ZERO, ""),
                WED_2024_02_07.minusDays(2),
                new Signatory("", "", ""));

        assertThat(problems(draft.compose(CATALOGUE))).hasSize(14);
    }

    @Test
    void saysNothingOfWhatAnyoneWroteInAProblem() {
        List<Question> questions = List.of(new Question(1, "What is in Chris's file?", null));

        assertThat(problems(GoldenCase.draft(questions).compose(CATALOGUE)).toString())
                .doesNotContain("Chris", "file", "fyi-request");
    }

    static Stream<Arguments> complaints() {
        Answer released = new Answer(new Outcome.Released(), "Here.", "");
        PastStep extended = new PastStep.Extended(WED_2024_02_07, ExtensionReason.CONSULTATIONS, WED_2024_03_06);
        Charge charge = new Charge(BigDecimal.TEN, "One hour.");
        return Stream.of(
                Arguments.of(released, List.of(), null, false),
                Arguments.of(GoldenCase.OUTSIDE, List.of(), null, false),
                Arguments.of(new Answer(new Outcome.PrivacyAct(), "", ""), List.of(), null, false),
                Arguments.of(new Answer(REFUSED, "Why.", ""), List.of(), null, true),
                Arguments.of(
                        new Answer(new Outcome.ReleasedInPart(List.of("6(a)"), false), "Here.", ""),
                        List.of(),
                        null,
                        true),
                Arguments.of(released, List.of(extended), null, true),
                Arguments.of(released, List.of(), charge, true));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void givesTheRightOfComplaintAlwaysAndOnlyWhereThereIsOne(
            Answer answer, List<PastStep> history, @Nullable Charge charge, boolean isGiven) {
        DecisionLetter letter = GoldenCase.whole(new DecisionDraft(
                        WED_2024_03_06,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        "",
                        history,
                        List.of(new Question(1, "Who?", answer)),
                        charge,
                        null,
                        GoldenCase.SIGNATORY)
                .compose(CATALOGUE));

        assertThat(letter.ombudsmanRight().isPresent()).isEqualTo(isGiven);
    }

    @Test
    void cannotBeMadePastTheDraftWithARefusalThatHasNoGround() {
        AnsweredQuestion groundless = new AnsweredQuestion(1, "Who?", new Answer(REFUSED, "Why.", ""), List.of());

        assertThatThrownBy(() -> new DecisionLetter(
                        LocalDate.EPOCH,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        "",
                        List.of(),
                        List.of(groundless),
                        null,
                        null,
                        GoldenCase.SIGNATORY))
                .hasMessageContaining("ground");
    }

    private static Answer refused(String text, List<String> grounds, boolean isWeighed) {
        return new Answer(new Outcome.Refused(grounds, isWeighed), text, "");
    }

    private static List<Problem> problems(Composition<DecisionLetter> composition) {
        return switch (composition) {
            case Composition.Composed<DecisionLetter> _ -> List.of();
            case Composition.CannotCompose<DecisionLetter>(var problems) -> problems;
        };
    }
}
