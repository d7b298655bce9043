package nz.patai.statute.notice;

import java.time.LocalDate;
import java.util.Objects;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.Counted;
import nz.patai.statute.DueDate;
import nz.patai.statute.Limit;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import nz.patai.statute.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Extends the limit of a decision or of a transfer. What counts is the day the notice is sent, never the day it was decided on; the
 * new limit is counted on from the limit's own last day, so a second notice replaces the first and does not add to it.
 *
 * <p>Source: Official Information Act 1982, s 15A; Local Government Official Information and Meetings Act 1987, s 14. That a second
 * notice is possible while the first 20 working days run follows from s 15A(3) and is not stated there.
 */
public final class Extensions {
    private Extensions() {}

    /**
     * What a notice does.
     *
     * @param running the limit as it stands, extended before or not: the decision's or the transfer's, by its kind
     * @param kind which limit it is
     * @param period what the notice states
     * @param sentOn the day the notice was sent, Pacific/Auckland
     */
    public static ExtensionEffect of(DueDate running, Limit kind, ExtensionPeriod period, LocalDate sentOn) {
        Act act = running.calendar().jurisdiction().act();
        return switch (kind) {
            case CLARIFICATION ->
                new ExtensionEffect.NotAllowed(
                        extending(act), "the time to ask for clarification cannot be extended: ask within it");
            case TRANSFER, DECISION ->
                sentOn.isBefore(running.receivedOn())
                        ? new ExtensionEffect.NotAllowed(extending(act), beforeReceipt(running, sentOn))
                        : inTime(running, kind, period, sentOn);
        };
    }

    /** The last day on which a notice has effect: the end of the decision's own 20 working days, for a transfer's limit too. */
    public static Counted noticeUntil(WorkingDays calendar, LocalDate receivedOn) {
        return TimeLimits.count(calendar, receivedOn, Limit.DECISION);
    }

    private static ExtensionEffect inTime(DueDate running, Limit kind, ExtensionPeriod period, LocalDate sentOn) {
        return switch (noticeUntil(running.calendar(), running.receivedOn())) {
            case CountRefused refused -> new ExtensionEffect.NotCounted(refused);
            case DueDate notice
            when notice.isOverdue(sentOn) ->
                new ExtensionEffect.TooLate(
                        sentOn,
                        notice.dueOn(),
                        noticeSection(running.calendar().jurisdiction().act()));
            case DueDate _ -> longer(running, binding(running, kind, period));
        };
    }

    private static ExtensionEffect longer(DueDate running, ExtensionEffect effect) {
        return effect instanceof ExtensionEffect.Extended extended
                        && !extended.due().dueOn().isAfter(running.dueOn())
                ? new ExtensionEffect.NotAllowed(
                        extending(running.calendar().jurisdiction().act()),
                        "it would end on " + extended.due().dueOn() + ", and the limit already ends on "
                                + running.dueOn() + ": an extension cannot shorten a limit; state a later day")
                : effect;
    }

    private static ExtensionEffect binding(DueDate running, Limit kind, ExtensionPeriod period) {
        @Nullable
        ExtensionEffect byDays = period.workingDays() == null ? null : by(running, kind, period.workingDays());
        @Nullable ExtensionEffect byDate = period.until() == null ? null : until(running, period.until());
        if (byDays == null || byDate == null) {
            return Objects.requireNonNull(byDays == null ? byDate : byDays, "one is stated");
        }
        return earlier(byDays, byDate);
    }

    private static ExtensionEffect earlier(ExtensionEffect byDays, ExtensionEffect byDate) {
        if (byDays instanceof ExtensionEffect.Extended days && byDate instanceof ExtensionEffect.Extended date) {
            boolean differ = !days.due().dueOn().equals(date.due().dueOn());
            DueDate first = days.due().dueOn().isBefore(date.due().dueOn()) ? days.due() : date.due();
            return new ExtensionEffect.Extended(first, differ);
        }
        return byDays instanceof ExtensionEffect.Extended ? byDate : byDays;
    }

    private static ExtensionEffect by(DueDate running, Limit kind, WorkingDayCount by) {
        return counted(TimeLimits.extended(running.calendar(), running.receivedOn(), kind, by));
    }

    /** A date that is no working day gives the last working day before it: later than was told would be late. */
    private static ExtensionEffect until(DueDate running, LocalDate until) {
        if (!until.isAfter(running.receivedOn())) {
            return new ExtensionEffect.NotAllowed(
                    extending(running.calendar().jurisdiction().act()),
                    "until " + until + ", which is not after the receipt on " + running.receivedOn()
                            + ": state a later day");
        }
        var days = running.calendar().between(running.receivedOn(), until);
        return days.isPresent()
                ? counted(
                        TimeLimits.count(running.calendar(), running.receivedOn(), WorkingDayCount.of(days.getAsInt())))
                : new ExtensionEffect.NotCounted(new CountRefused(
                        CountRefused.Reason.BEYOND_CALENDAR,
                        "until " + until + ": the calendar ends on " + WorkingDays.LAST + "; state an earlier day"));
    }

    private static ExtensionEffect counted(Counted counted) {
        return switch (counted) {
            case DueDate due -> new ExtensionEffect.Extended(due, false);
            case CountRefused refused -> new ExtensionEffect.NotCounted(refused);
        };
    }

    private static String beforeReceipt(DueDate running, LocalDate sentOn) {
        return "the notice was sent on " + sentOn + ", before the receipt on " + running.receivedOn()
                + ": correct the date";
    }

    private static String extending(Act act) {
        return switch (act) {
            case OIA -> "s 15A(1)";
            case LGOIMA -> "s 14";
        };
    }

    private static String noticeSection(Act act) {
        return switch (act) {
            case OIA -> "s 15A(3)";
            case LGOIMA -> "s 14";
        };
    }
}
