package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an officer recorded it, complete or not.
 *
 * @param date the day that the letter will bear, Pacific/Auckland
 * @param history what happened since the receipt
 * @param questions every question of the request, in the requester's order
 * @param charge null if nothing is charged
 */
public record DecisionDraft(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        List<PastStep> history,
        List<Question> questions,
        @Nullable Charge charge,
        Signatory signatory) {

    public DecisionDraft {
        history = List.copyOf(history);
        questions = List.copyOf(questions);
    }

    /** The letter that says this decision, or everything that keeps it from being made. */
    public Composition<DecisionLetter> compose(GroundCatalogue catalogue) {
        List<Problem> problems = DecisionChecks.check(this, catalogue);
        return problems.isEmpty()
                ? new Composition.Composed<>(letter(catalogue))
                : new Composition.CannotCompose<>(problems);
    }

    private DecisionLetter letter(GroundCatalogue catalogue) {
        List<AnsweredQuestion> answers = questions.stream()
                .flatMap(question -> AnswerChecks.answered(question, agency.act(), catalogue).stream())
                .toList();
        return new DecisionLetter(date, agency, addressee, request, history, answers, charge, signatory);
    }
}
