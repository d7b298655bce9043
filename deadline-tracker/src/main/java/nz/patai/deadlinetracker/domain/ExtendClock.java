package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.statute.Act;
import nz.patai.statute.DueDate;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import nz.patai.statute.notice.ExtensionEffect;
import nz.patai.statute.notice.ExtensionPeriod;
import nz.patai.statute.notice.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * What a notice of extension does to a clock, when it is sent and when it comes back.
 *
 * <p>Source: OIA s 15A; LGOIMA s 14. That a notice which came back was not given is a careful reading: the Acts speak of giving or posting it.
 *
 * @param request the request
 * @param clock its clock
 * @param rules the calendars
 */
record ExtendClock(Request request, Clock.Running clock, Rules rules) {

    /** What a notice sent on a day does, or would do. */
    ExtensionEffect effect(Extension extension, LocalDate sentOn) {
        var running = due(clock.limits().of(extension.limit()));
        return Extensions.of(running, LimitEvents.limit(extension.limit()), period(extension), sentOn);
    }

    /** The last day on which a notice has effect. */
    LocalDate noticeUntil() {
        return LimitEvents.counted(Extensions.noticeUntil(calendar(), request.receivedOn()))
                .dueOn();
    }

    /** What is to be said of a notice that was sent. */
    DeadlinesEvent sent(Extension extension, LocalDate sentOn) {
        return switch (effect(extension, sentOn)) {
            case ExtensionEffect.Extended extended -> extended(extension.limit(), extended.due());
            case ExtensionEffect.TooLate late -> without(extension.limit(), sentOn, late.section());
            case ExtensionEffect.NotAllowed not -> without(extension.limit(), sentOn, not.section());
            case ExtensionEffect.NotCounted not ->
                throw new UndecidableException(not.refused().message());
        };
    }

    /** What is to be said when the notice of an extension that had effect comes back. */
    ClockRecomputed cameBack(Extension extension, LocalDate oldDueOn) {
        var after = clock.limits().with(extension.limit(), oldDueOn);
        return new ClockRecomputed(
                stated(clock.limits()),
                stated(after),
                proof(after),
                "the notice of extension came back: it did not reach the requester, so the limit stands as it was");
    }

    private ClockExtended extended(LimitKind kind, DueDate due) {
        var section = extending(due.calendar().jurisdiction().act());
        return new ClockExtended(
                kind,
                clock.limits().of(kind),
                LimitEvents.limit(kind, due, section),
                proof(clock.limits().with(kind, due.dueOn())));
    }

    private ExtensionVoid without(LimitKind kind, LocalDate sentOn, String section) {
        return new ExtensionVoid(kind, sentOn, noticeUntil(), request.act() + " " + section);
    }

    private List<Limit> stated(Limits limits) {
        return StartClock.limits(calendar(), request.receivedOn()).stream()
                .map(own -> switch (own.kind()) {
                    case TRANSFER -> stated(own, limits.transfer());
                    case DECISION -> stated(own, limits.decision());
                    default -> own;
                })
                .toList();
    }

    private Limit stated(Limit own, LocalDate dueOn) {
        var due = due(dueOn);
        return own.dueOn().equals(dueOn)
                ? own
                : LimitEvents.limit(
                        own.kind(), due, extending(due.calendar().jurisdiction().act()));
    }

    private Proof proof(Limits limits) {
        var latest = limits.transfer().isAfter(limits.decision()) ? limits.transfer() : limits.decision();
        return LimitEvents.proof(due(latest));
    }

    /** The last day of a limit, which is a working day, with how it is counted. */
    private DueDate due(LocalDate dueOn) {
        var days = WorkingDayCount.of(request.workingDaysUntil(dueOn, rules));
        return LimitEvents.counted(TimeLimits.count(calendar(), request.receivedOn(), days));
    }

    private nz.patai.statute.WorkingDays calendar() {
        return rules.workingDays(request.act(), request.region());
    }

    private static ExtensionPeriod period(Extension extension) {
        @Nullable Integer days = extension.workingDays();
        return new ExtensionPeriod(days == null ? null : WorkingDayCount.of(days), extension.until());
    }

    /** The section that a limit is extended by. */
    static String extending(Act act) {
        return act == Act.OIA ? "s 15A(1)" : "s 14";
    }
}
