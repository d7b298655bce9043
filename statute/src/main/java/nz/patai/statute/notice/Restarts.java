package nz.patai.statute.notice;

import java.time.LocalDate;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.Limit;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDays;

/**
 * Says whether a reworded request may restart the clock: where the requester amended it unprompted, or where the agency asked within
 * seven working days after the receipt. The answer itself may come at any time, and until it comes the first clock runs.
 *
 * <p>Source: Official Information Act 1982, s 15(1AA), (1AB), in force from 26 March 2015; Local Government Official Information and
 * Meetings Act 1987, s 13(7), (8), whose numbers are not verified. What was practice before is not told apart.
 */
public final class Restarts {
    private Restarts() {}

    /**
     * The right to restart.
     *
     * @param calendar the working days of the agency
     * @param receivedOn day 0 of the clock that runs
     * @param rewording the new wording
     */
    public static RestartRight of(WorkingDays calendar, LocalDate receivedOn, Rewording rewording) {
        Act act = calendar.jurisdiction().act();
        if (rewording.receivedOn().isBefore(receivedOn)) {
            return new RestartRight.Barred(
                    amending(act),
                    "the new wording was received on " + rewording.receivedOn() + ", before the request on "
                            + receivedOn + ": correct the date");
        }
        return switch (rewording) {
            case Rewording.Amended amended -> new RestartRight.Allowed(amended.receivedOn(), amending(act));
            case Rewording.Clarified clarified -> clarified(calendar, receivedOn, clarified);
        };
    }

    private static RestartRight clarified(WorkingDays calendar, LocalDate receivedOn, Rewording.Clarified clarified) {
        return switch (TimeLimits.count(calendar, receivedOn, Limit.CLARIFICATION)) {
            case CountRefused refused -> new RestartRight.NotCounted(refused);
            case DueDate due -> clarified(due, clarified);
        };
    }

    private static RestartRight clarified(DueDate askBy, Rewording.Clarified clarified) {
        String section =
                Limit.CLARIFICATION.section(askBy.calendar().jurisdiction().act());
        LocalDate askedOn = clarified.askedOn();
        if (askedOn.isBefore(askBy.receivedOn()) || askedOn.isAfter(clarified.receivedOn())) {
            return new RestartRight.Barred(
                    section,
                    "asked on " + askedOn + ", which is not between the receipt on " + askBy.receivedOn()
                            + " and the answer on " + clarified.receivedOn() + ": correct the date");
        }
        return askBy.isOverdue(askedOn)
                ? new RestartRight.Barred(
                        section,
                        "asked on " + askedOn + ", and only asking by " + askBy.dueOn()
                                + " keeps the right to restart: the first clock stands")
                : new RestartRight.Allowed(clarified.receivedOn(), section);
    }

    private static String amending(Act act) {
        return switch (act) {
            case OIA -> "s 15(1AA)";
            case LGOIMA -> "s 13(7)";
        };
    }
}
