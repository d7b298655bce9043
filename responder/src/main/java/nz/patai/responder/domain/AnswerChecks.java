package nz.patai.responder.domain;

import java.util.List;
import java.util.Optional;
import nz.patai.statute.Act;

/** What one answer must have, by its outcome. */
final class AnswerChecks {
    private AnswerChecks() {}

    static List<Problem> check(Question question, Act act, GroundCatalogue catalogue) {
        Problems problems = new Problems();
        String part = "question " + question.number();
        problems.when(question.text().isBlank(), part, "has no text", "correct the questions by hand");
        Answer answer = question.answer();
        if (answer == null) {
            problems.when(true, part, "is not answered", "decide it, or record that it was withdrawn");
        } else {
            checkOutcome(part, answer, act, catalogue, problems);
        }
        return problems.found();
    }

    static Optional<AnsweredQuestion> answered(Question question, Act act, GroundCatalogue catalogue) {
        return Optional.ofNullable(question.answer()).map(answer -> {
            List<Ground> grounds = GroundChecks.cited(answer.outcome()).stream()
                    .flatMap(paragraph -> catalogue.find(act, paragraph).stream())
                    .toList();
            return new AnsweredQuestion(question.number(), question.text(), answer, grounds);
        });
    }

    private static void checkOutcome(
            String part, Answer answer, Act act, GroundCatalogue catalogue, Problems problems) {
        boolean isSilent = answer.text().isBlank();
        switch (answer.outcome()) {
            case Outcome.Refused refused -> {
                problems.when(isSilent, part, "is refused without a reason", "tie the ground to the facts");
                GroundChecks.check(part, refused, refused.publicInterestWeighed(), act, catalogue, problems);
            }
            case Outcome.ReleasedInPart inPart -> {
                problems.when(isSilent, part, "has no answer text", "say what is released and what is not");
                GroundChecks.check(part, inPart, inPart.publicInterestWeighed(), act, catalogue, problems);
            }
            case Outcome.Transferred transferred ->
                problems.when(transferred.to().isBlank(), part, "is transferred to nobody", "name the other body");
            case Outcome.Released _, Outcome.NotOfficialInformation _, Outcome.StatementOfReasons _ ->
                problems.when(isSilent, part, "has no answer text", "write the answer");
            case Outcome.PrivacyAct _, Outcome.Withdrawn _ -> {}
        }
    }
}
