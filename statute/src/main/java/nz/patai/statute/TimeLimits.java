package nz.patai.statute;

import java.time.LocalDate;

/**
 * Counts time limits. The day of receipt is day 0 and day 1 is the first working day after it, so the due date is always a working
 * day.
 *
 * <p>Source: Official Information Act 1982, s 15(1); Local Government Official Information and Meetings Act 1987, s 13(1);
 * Legislation Act 2019, s 54.
 */
public final class TimeLimits {
    private TimeLimits() {}

    /** As {@link #count(WorkingDays, LocalDate, WorkingDayCount)}, on a calendar built for this one count. */
    public static Counted count(Jurisdiction jurisdiction, LocalDate receivedOn, WorkingDayCount n) {
        return count(WorkingDays.of(jurisdiction), receivedOn, n);
    }

    /**
     * The nth working day after receipt; refused for a receipt day outside the calendar, a period below 1 or above {@link
     * WorkingDayCount#LONGEST}, and a due date after {@link WorkingDays#LAST}.
     */
    public static Counted count(WorkingDays calendar, LocalDate receivedOn, WorkingDayCount n) {
        if (n.value() < 1 || n.value() > WorkingDayCount.LONGEST.value()) {
            return Refusals.period(n);
        }
        if (!calendar.covers(receivedOn)) {
            return Refusals.receivedOn(receivedOn);
        }
        LocalDate dueOn = calendar.shift(receivedOn, n.value());
        return dueOn == null
                ? Refusals.reachesTheEnd(receivedOn, n)
                : new DueDate(calendar, receivedOn, n.value(), dueOn);
    }

    /** The end of one of the limits the Acts set. */
    public static Counted count(WorkingDays calendar, LocalDate receivedOn, Limit limit) {
        return count(calendar, receivedOn, limit.workingDays());
    }

    /** As {@link #extended(WorkingDays, LocalDate, WorkingDayCount)}, on a calendar built for this one count. */
    public static Counted extended(Jurisdiction jurisdiction, LocalDate receivedOn, WorkingDayCount by) {
        return extended(WorkingDays.of(jurisdiction), receivedOn, by);
    }

    /**
     * The decision's due date after an extension, counted on from the 20th working day: day 20 + N from receipt. {@code by} alone
     * keeps to the bounds of {@link #count}.
     *
     * <p>Source: Official Information Act 1982, s 15A; Local Government Official Information and Meetings Act 1987, s 14.
     */
    public static Counted extended(WorkingDays calendar, LocalDate receivedOn, WorkingDayCount by) {
        return extended(calendar, receivedOn, Limit.DECISION, by);
    }

    /** As {@link #extended(WorkingDays, LocalDate, WorkingDayCount)}, of any limit: counted on from its own last day. */
    public static Counted extended(WorkingDays calendar, LocalDate receivedOn, Limit limit, WorkingDayCount by) {
        int own = limit.workingDays().value();
        if (by.value() < 1 || by.value() > WorkingDayCount.LONGEST.value() - own) {
            return Refusals.extension(limit, by);
        }
        return count(calendar, receivedOn, new WorkingDayCount(own + by.value()));
    }
}
