package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockStarted;
import nz.patai.event.RequestReceived;
import nz.patai.statute.DueDate;
import nz.patai.statute.Limit;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDays;

/**
 * The clock that a receipt starts.
 *
 * <p>Source: OIA ss 14, 15(1), 15(1AB); LGOIMA ss 12, 13(1), 13(8).
 */
final class StartClock {

    private static final List<Limit> EARLIEST_FIRST = List.of(Limit.CLARIFICATION, Limit.TRANSFER, Limit.DECISION);

    private StartClock() {}

    static ClockStarted on(RequestReceived received, Rules rules) {
        var calendar = rules.workingDays(received.act(), received.region());
        return new ClockStarted(
                received.act(),
                received.region(),
                limits(calendar, received.receivedOn()),
                LimitEvents.proof(due(calendar, received.receivedOn(), Limit.DECISION)));
    }

    /** The clock anew, from the receipt of another wording. */
    static ClockRestarted anew(WorkingDays calendar, UUID followUp, LocalDate receivedOn) {
        return new ClockRestarted(
                followUp, limits(calendar, receivedOn), LimitEvents.proof(due(calendar, receivedOn, Limit.DECISION)));
    }

    /** The limits that the Acts set, counted from a receipt, earliest first. */
    static List<nz.patai.event.Limit> limits(WorkingDays calendar, LocalDate receivedOn) {
        var act = calendar.jurisdiction().act();
        return EARLIEST_FIRST.stream()
                .map(limit -> LimitEvents.limit(
                        LimitEvents.kind(limit), due(calendar, receivedOn, limit), limit.section(act)))
                .toList();
    }

    private static DueDate due(WorkingDays calendar, LocalDate receivedOn, Limit limit) {
        return LimitEvents.counted(TimeLimits.count(calendar, receivedOn, limit));
    }
}
