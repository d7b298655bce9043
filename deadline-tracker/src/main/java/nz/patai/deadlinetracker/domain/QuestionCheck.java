package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nz.patai.event.Answer;
import nz.patai.event.ClarificationContent;
import nz.patai.event.DecisionContent;

/** Whether a command speaks of the questions that there are. */
final class QuestionCheck {

    private QuestionCheck() {}

    /** Every question is answered exactly once, and on the list as it is now. */
    static Optional<Refusal> ofDecision(Admitted admitted, DecisionContent decision) {
        var answered = decision.answers().stream().map(Answer::question).toList();
        return admitted.questions()
                .map(list -> Refusal.first(
                        () -> superseded(admitted, list),
                        () -> unknown(answered, list),
                        () -> twice(answered, "answer it once"),
                        () -> missing(answered, list)))
                .orElseGet(() -> Refusal.because("the questions are not found yet: wait for them, then decide"));
    }

    /** It asks about questions that there are; with no list yet only the whole request can be meant. */
    static Optional<Refusal> ofClarification(Admitted admitted, ClarificationContent clarification) {
        var answerBy = clarification.answerBy();
        if (answerBy != null && !answerBy.isAfter(admitted.day())) {
            return Refusal.because("the answer is wanted by " + answerBy + ": give the requester a day to come");
        }
        if (clarification.questions().isEmpty()) {
            return Optional.empty();
        }
        return admitted.questions()
                .map(list -> unknown(clarification.questions(), list))
                .orElseGet(() -> Refusal.because("the questions are not found yet: ask about the whole request"));
    }

    /** It is about questions that there are; none are named where the whole request is meant. */
    static Optional<Refusal> ofPart(Admitted admitted, List<Integer> part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return admitted.questions()
                .map(list -> Refusal.first(() -> unknown(part, list), () -> twice(part, "name it once")))
                .orElseGet(() -> Refusal.because(
                        "the questions are not found yet: wait for them, or mean the whole" + " request"));
    }

    private static Optional<Refusal> superseded(Admitted admitted, QuestionList current) {
        var basis = admitted.command().causedBy();
        return admitted.thread().questions().stream()
                        .filter(list -> !list.eventId().equals(current.eventId()))
                        .anyMatch(list -> basis.contains(list.eventId()))
                ? Refusal.because("the list of questions has changed since: look at the request again, then decide")
                : Optional.empty();
    }

    private static Optional<Refusal> unknown(List<Integer> asked, QuestionList list) {
        var unknown = new TreeSet<>(asked);
        list.numbers().forEach(unknown::remove);
        return unknown.isEmpty()
                ? Optional.empty()
                : Refusal.because("there is no question " + joined(unknown) + ": the questions are "
                        + joined(new TreeSet<>(list.numbers())));
    }

    private static Optional<Refusal> twice(List<Integer> answered, String once) {
        var seen = new TreeSet<Integer>();
        return answered.stream()
                .filter(number -> !seen.add(number))
                .findFirst()
                .flatMap(number -> Refusal.because("question " + number + " is given twice: " + once));
    }

    private static Optional<Refusal> missing(List<Integer> answered, QuestionList list) {
        var missing = new TreeSet<>(list.numbers());
        answered.forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Refusal.because("question " + joined(missing) + " has no answer: answer every question");
    }

    private static String joined(SortedSet<Integer> numbers) {
        return numbers.stream()
                .limit(20)
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
    }
}
