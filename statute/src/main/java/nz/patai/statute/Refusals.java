package nz.patai.statute;

import java.time.LocalDate;

/** The wording of what cannot be counted. */
final class Refusals {
    private Refusals() {}

    static CountRefused period(WorkingDayCount n) {
        return number("period", n.value(), WorkingDayCount.LONGEST.value());
    }

    static CountRefused extension(Limit limit, WorkingDayCount by) {
        int longest = WorkingDayCount.LONGEST.value() - limit.workingDays().value();
        return number("extension", by.value(), longest);
    }

    static CountRefused receivedOn(LocalDate receivedOn) {
        return receivedOn.isBefore(WorkingDays.FIRST)
                ? new CountRefused(
                        CountRefused.Reason.BEFORE_CALENDAR,
                        "received " + receivedOn + ": the calendar starts on " + WorkingDays.FIRST
                                + "; count an earlier request by hand")
                : beyond("received " + receivedOn);
    }

    static CountRefused reachesTheEnd(LocalDate receivedOn, WorkingDayCount n) {
        return beyond("received " + receivedOn + ", " + n.value() + " working days");
    }

    private static CountRefused beyond(String input) {
        String message = input + ": the count goes past " + WorkingDays.LAST
                + ", and no Matariki date is set after 2052; take in the Order in Council that sets it, then count again";
        return new CountRefused(CountRefused.Reason.BEYOND_CALENDAR, message);
    }

    private static CountRefused number(String what, int value, int longest) {
        CountRefused.Reason reason =
                value < 1 ? CountRefused.Reason.PERIOD_TOO_SHORT : CountRefused.Reason.PERIOD_TOO_LONG;
        String message = what + " of " + value
                + " working days: not a period that can be counted; give a number from 1 to " + longest;
        return new CountRefused(reason, message);
    }
}
