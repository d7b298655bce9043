package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * Tells the requester that the request arrived and when the decision is due. Goes out unasked, as an email without attachment.
 *
 * @param due last day for the decision, 20 working days after receipt; Pacific/Auckland
 */
public record Acknowledgement(
        LocalDate date, Agency agency, Addressee addressee, RequestParticulars request, LocalDate due)
        implements Letter {

    /** Makes the acknowledgement, or says what it lacks. */
    public static Composition<Acknowledgement> compose(
            LocalDate date, Agency agency, Addressee addressee, RequestParticulars request, LocalDate due) {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.when(
                !due.isAfter(request.received()),
                "due date",
                "%s is not after the receipt on %s".formatted(due, request.received()),
                "look at the clock of the request");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(new Acknowledgement(date, agency, addressee, request, due))
                : new Composition.CannotCompose<>(problems.found());
    }
}
