package nz.patai.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param id the request, or the thread of a mail that is set aside or could not be processed
 * @param reference the agency's own reference; null until it is given
 * @param title what it is about, opened; null where the mail has no readable subject
 * @param received day of receipt, Pacific/Auckland; null where it is not known
 * @param due last day of the limit for the decision; null where no clock was started
 * @param workingDaysLeft working days after today up to the due date, negative after it; null where no clock runs
 * @param status where it stands
 * @param questions how many questions it has
 */
public record RegisterRow(
        String id,
        @Nullable String reference,
        @Nullable String title,
        @Nullable LocalDate received,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysLeft,
        Status status,
        int questions) {

    /** True while somebody has something to do. */
    public boolean isOpen() {
        return switch (status) {
            case ANSWERED, ANSWERED_LATE, WITHDRAWN, TRANSFERRED -> false;
            case OPEN, CLARIFICATION_SOUGHT, DECISION_RECORDED, AWAITING_SIGNATURE, SIGNED, OVERDUE, SET_ASIDE, HELD ->
                true;
        };
    }

    /** True where the limit is over on a day and its clock runs on. */
    public boolean isOverdueOn(LocalDate today) {
        return workingDaysLeft != null && due != null && due.isBefore(today);
    }

    /** True where the clock runs and at most so many working days are left, overdue ones included. */
    public boolean isDueWithin(int workingDays) {
        return workingDaysLeft != null && workingDaysLeft <= workingDays;
    }
}
