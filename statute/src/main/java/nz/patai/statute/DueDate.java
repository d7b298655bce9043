package nz.patai.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * The last day of a time limit, with its proof. Made by {@link TimeLimits} only; the proof is worked out when asked for, so that a
 * date alone stays cheap.
 *
 * @param calendar the working days it was counted over
 * @param receivedOn day 0, whatever kind of day it is
 * @param workingDays how many working days were counted
 * @param dueOn the last working day of them; what is done on it is in time
 */
public record DueDate(WorkingDays calendar, LocalDate receivedOn, int workingDays, LocalDate dueOn) implements Counted {

    /** Every day after receipt up to the due date, counted or skipped, in order. */
    public List<Step> steps() {
        return Proof.steps(this);
    }

    /** The days that were skipped, in the form that is kept with the event. */
    public List<SkippedSpan> skipped() {
        return Proof.skipped(this);
    }

    /**
     * What a reader of this date must know, one sentence each; empty for most. Nothing is said of a date before 21 March 2019:
     * what the calendar warns of is anniversary days, and none counts before.
     */
    public List<String> warnings() {
        return dueOn.isBefore(AnniversaryDays.IN_LAW_FROM) ? List.of() : calendar.warnings();
    }

    /**
     * The working days left after a day: 0 on the due date, negative when overdue; empty for a day outside the calendar. On a
     * weekend straight after the due date it is 0 still, so ask {@link #isOverdue} and not the sign.
     */
    public OptionalInt workingDaysLeft(LocalDate today) {
        return calendar.between(today, dueOn);
    }

    /** Whether the limit has passed: from the day after the due date. */
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
