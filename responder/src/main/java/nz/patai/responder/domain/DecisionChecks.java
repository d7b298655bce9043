package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a decision must have before it can be a letter. */
final class DecisionChecks {
    private DecisionChecks() {}

    static List<Problem> check(DecisionDraft draft, GroundCatalogue catalogue) {
        Problems problems = FrameChecks.check(draft.date(), draft.agency(), draft.addressee(), draft.request());
        problems.whenBlank(draft.signatory().name(), "signatory", "name who signs");
        problems.whenBlank(draft.signatory().title(), "signatory's title", "give the position of who signs");
        problems.when(draft.questions().isEmpty(), "questions", "are none", "correct the questions by hand");
        draft.questions()
                .forEach(question ->
                        problems.add(AnswerChecks.check(question, draft.agency().act(), catalogue)));
        checkHistory(draft, problems);
        checkCharge(draft, problems);
        LocalDate releaseBy = draft.releaseBy();
        problems.when(
                releaseBy != null && releaseBy.isBefore(draft.date()),
                "release date",
                "%s is before the letter of %s".formatted(releaseBy, draft.date()),
                "give a day to come, or none");
        checkLeftovers(draft, problems);
        return problems.found();
    }

    private static void checkHistory(DecisionDraft draft, Problems problems) {
        for (PastStep step : draft.history()) {
            boolean isOutside =
                    step.on().isBefore(draft.request().received()) || step.on().isAfter(draft.date());
            problems.when(
                    isOutside,
                    "history",
                    "has a step on %s, not between receipt and letter".formatted(step.on()),
                    "check its date");
            if (step instanceof PastStep.ClarificationAsked asked) {
                problems.whenBlank(asked.about(), "clarification in the history", "say what was asked");
            }
        }
    }

    private static void checkCharge(DecisionDraft draft, Problems problems) {
        Charge charge = draft.charge();
        if (charge != null) {
            problems.when(
                    charge.amount().signum() <= 0, "charge", "is not above zero", "leave it out or give the amount");
            problems.whenBlank(charge.reason(), "reason of the charge", "say how it was worked out");
        }
    }

    private static void checkLeftovers(DecisionDraft draft, Problems problems) {
        boolean isLeft = Leftovers.isIn(draft.introduction())
                || draft.questions().stream()
                        .flatMap(question -> question.answer() == null
                                ? Stream.<String>empty()
                                : Stream.of(
                                        question.answer().text(),
                                        question.answer().offered()))
                        .anyMatch(Leftovers::isIn);
        problems.when(
                isLeft, "answer", "has text of a form left in", "replace each \"[…]\" and \"Click or tap\" by words");
    }
}
