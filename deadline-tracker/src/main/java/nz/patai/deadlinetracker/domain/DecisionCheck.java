package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import java.util.stream.Stream;
import nz.patai.event.Answer;
import nz.patai.event.DecisionContent;
import nz.patai.event.Outcome;
import nz.patai.statute.Act;

/**
 * Whether a decision can be recorded.
 *
 * <p>Source: OIA ss 9(1), 18, 18A, 18B, 19(a); LGOIMA ss 7(1), 17, 17A, 17B, 18(a).
 */
final class DecisionCheck {

    private DecisionCheck() {}

    static Optional<Refusal> refusal(Admitted admitted, DecisionContent decision) {
        return Refusal.first(
                () -> signed(admitted),
                () -> QuestionCheck.ofDecision(admitted, decision),
                () -> first(decision, answer -> outcome(admitted, answer)),
                () -> first(decision, answer -> GroundCheck.of(admitted, answer)),
                () -> first(decision, answer -> transferred(admitted, answer)),
                () -> first(decision, DecisionCheck::sayable),
                () -> releaseBy(admitted, decision),
                () -> signatory(admitted, decision));
    }

    private static Optional<Refusal> first(
            DecisionContent decision, java.util.function.Function<Answer, Optional<Refusal>> check) {
        return decision.answers().stream()
                .flatMap(answer -> check.apply(answer).stream())
                .findFirst();
    }

    private static Optional<Refusal> signed(Admitted admitted) {
        return admitted.clock().decision() instanceof Decision.Signed
                ? Refusal.because("the decision is signed and its letter goes out: it can be decided anew only should"
                        + " the letter bounce, or the relay refuse it for good")
                : Optional.empty();
    }

    private static Optional<Refusal> outcome(Admitted admitted, Answer answer) {
        return switch (answer.outcome()) {
            case REFUSED, RELEASED_IN_PART ->
                answer.grounds().isEmpty()
                        ? Refusal.under(
                                admitted.section(reasonsSection(admitted)),
                                question(answer) + " is refused or withheld in part without a ground: give the ground,"
                                        + " to the paragraph")
                        : Optional.empty();
            case RELEASED, TRANSFERRED, NOT_OFFICIAL_INFORMATION, PRIVACY_ACT, STATEMENT_OF_REASONS, WITHDRAWN ->
                answer.grounds().isEmpty()
                        ? Optional.empty()
                        : Refusal.because(question(answer) + " has grounds though nothing is refused: take them out, or"
                                + " choose " + Outcome.REFUSED + " or " + Outcome.RELEASED_IN_PART);
            case UNKNOWN ->
                Refusal.because(question(answer) + " has an outcome that this version does not know: choose another");
        };
    }

    /** What is transferred is answered as transferred, and nothing else is. */
    private static Optional<Refusal> transferred(Admitted admitted, Answer answer) {
        var isOnRecord = admitted.clock().transfers().of(answer.question()).isPresent();
        if (isOnRecord == (answer.outcome() == Outcome.TRANSFERRED)) {
            return Optional.empty();
        }
        return isOnRecord
                ? Refusal.because(
                        question(answer) + " is transferred, and answered otherwise: answer it as transferred")
                : Refusal.because(question(answer) + " is answered as transferred, and no transfer is on record: record"
                        + " the transfer first");
    }

    /** What no letter could say would hold the thread once it is on record, so it is not put on record. */
    private static Optional<Refusal> sayable(Answer answer) {
        return switch (answer.outcome()) {
            case RELEASED, RELEASED_IN_PART, REFUSED, NOT_OFFICIAL_INFORMATION, STATEMENT_OF_REASONS ->
                answer.text() == null
                        ? Refusal.because(question(answer) + " has no text: write what the letter says in answer")
                        : Optional.empty();
            case TRANSFERRED, PRIVACY_ACT, WITHDRAWN, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Refusal> releaseBy(Admitted admitted, DecisionContent decision) {
        var day = decision.releaseBy();
        return day != null && day.isBefore(admitted.day())
                ? Refusal.because("what is released is to follow by " + day + ", which has passed: give a day to come")
                : Optional.empty();
    }

    private static Optional<Refusal> signatory(Admitted admitted, DecisionContent decision) {
        return admitted.rules().officers().maySign().contains(decision.signatory())
                ? Optional.empty()
                : Refusal.because("the signatory is no officer who may sign: name one who has the right 'sign' in"
                        + " agency.yaml");
    }

    private static String reasonsSection(Admitted admitted) {
        return Rules.act(admitted.request().act()) == Act.OIA ? "19(a)(i)" : "18(a)(i)";
    }

    static String question(Answer answer) {
        return "question " + answer.question();
    }

    /** The considerations that an answer has on record, by section. */
    static Stream<String> considered(Answer answer) {
        return answer.considerations().keySet().stream();
    }
}
