package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import nz.patai.event.ChargeContent;

/**
 * Whether a charge can be fixed. It stands in the letter of the decision, for it is a decision to release at a price.
 *
 * <p>Source: OIA s 15(1A), (2), (3); LGOIMA s 13(1A), (3), (4), whose numbers are not verified.
 */
final class ChargeCheck {

    private ChargeCheck() {}

    static Optional<Refusal> refusal(Admitted admitted, ChargeContent charge) {
        return Refusal.first(
                () -> decided(admitted),
                () -> charge.amount().signum() > 0
                        ? Optional.empty()
                        : Refusal.because("the charge is " + charge.amount().toPlainString()
                                + " dollars: name an amount above 0, or fix none"),
                () -> QuestionCheck.ofPart(admitted, charge.questions()));
    }

    /** A decision on record, whose letter does not name the charge, must be recorded anew; a signed one goes out as it is. */
    private static Optional<Refusal> decided(Admitted admitted) {
        return switch (admitted.clock().decision()) {
            case Decision.Undecided _, Decision.Recorded _ -> Optional.empty();
            case Decision.Signed _ ->
                Refusal.because("the decision is signed and its letter goes out: a charge is part of the decision");
        };
    }
}
