package nz.patai.deadlinetracker.domain;

import java.util.ArrayList;
import java.util.List;
import nz.patai.event.ClockStarted;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.event.RequestReceived;
import nz.patai.event.SkippedDays;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.Limit;
import nz.patai.statute.SkippedSpan;
import nz.patai.statute.TimeLimits;

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
        var limits = new ArrayList<nz.patai.event.Limit>();
        List<SkippedSpan> skipped = List.of();
        for (var limit : EARLIEST_FIRST) {
            var due = counted(TimeLimits.count(calendar, received.receivedOn(), limit));
            limits.add(stated(limit, due, Rules.act(received.act())));
            skipped = due.skipped();
        }
        var days = skipped.stream().map(StartClock::stated).toList();
        return new ClockStarted(
                received.act(), received.region(), limits, new Proof(received.receivedOn(), calendar.id(), days));
    }

    private static DueDate counted(nz.patai.statute.Counted counted) {
        return switch (counted) {
            case DueDate due -> due;
            case CountRefused refused -> throw new UndecidableException(refused.message());
        };
    }

    private static nz.patai.event.Limit stated(Limit limit, DueDate due, Act act) {
        return new nz.patai.event.Limit(kind(limit), due.workingDays(), due.dueOn(), act + " " + limit.section(act));
    }

    private static SkippedDays stated(SkippedSpan span) {
        return new SkippedDays(span.first(), span.last(), span.reason(), span.source());
    }

    private static LimitKind kind(Limit limit) {
        return switch (limit) {
            case CLARIFICATION -> LimitKind.CLARIFICATION;
            case TRANSFER -> LimitKind.TRANSFER;
            case DECISION -> LimitKind.DECISION;
        };
    }
}
