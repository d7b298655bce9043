package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an officer recorded it, complete or not.
 *
 * @param date the day that the letter will bear, Pacific/Auckland
 * @param introduction the officer's words before the answers; empty if none
 * @param history what happened since the receipt
 * @param questions every question of the request, in the requester's order
 * @param charge null if nothing is charged
 * @param releaseBy day by which material follows, Pacific/Auckland; null if all comes with the letter
 */
public record DecisionDraft(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        String introduction,
        List<PastStep> history,
        List<Question> questions,
        @Nullable Charge charge,
        @Nullable LocalDate releaseBy,
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
        return new DecisionLetter(
                date, agency, addressee, request, introduction, history, answers, charge, releaseBy, signatory);
    }
}
