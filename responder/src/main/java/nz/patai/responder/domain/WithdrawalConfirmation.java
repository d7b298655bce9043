package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * Tells the requester that a request is closed because it was withdrawn. Goes out as an email without attachment.
 *
 * @param withdrawn day on which the agency took note of the withdrawal, Pacific/Auckland
 */
public record WithdrawalConfirmation(
        LocalDate date, Agency agency, Addressee addressee, RequestParticulars request, LocalDate withdrawn)
        implements Letter {

    /** This confirmation itself if nothing is wrong with it, else what it lacks. */
    public Composition<WithdrawalConfirmation> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.when(
                withdrawn.isBefore(request.received()) || withdrawn.isAfter(date),
                "day of the withdrawal",
                "%s is not between receipt and letter".formatted(withdrawn),
                "check its date");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }
}
