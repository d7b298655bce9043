package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.Header;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.statute.Counted;
import nz.patai.statute.DueDate;
import nz.patai.statute.NonWorkingDay;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import nz.patai.statute.WorkingDays;

/**
 * What another calendar does to a clock that runs: its limits are counted anew from the same receipt. What a notice promised as a date stays
 * that date, unless the count now ends before it. Clocks that stopped are history.
 *
 * @param request the request
 * @param clock its clock
 * @param before the working days until now; the same as now where that is not known, as of another version of the program
 * @param now the working days from now on
 */
record RecomputeClock(Request request, Clock.Running clock, WorkingDays before, WorkingDays now) {

    private static final List<LimitKind> KINDS =
            List.of(LimitKind.CLARIFICATION, LimitKind.TRANSFER, LimitKind.DECISION);

    static List<Fact> all(ThreadState state, Header settingsAdopted, Standing rules) {
        return state.requests().stream()
                .flatMap(request -> of(state.threadId(), request, settingsAdopted, rules))
                .toList();
    }

    private static Stream<Fact> of(String threadId, Request request, Header settingsAdopted, Standing rules) {
        if (!(request.clock() instanceof Clock.Running running)) {
            return Stream.empty();
        }
        var before = rules.before().workingDays(request.act(), request.region());
        var now = rules.now().workingDays(request.act(), request.region());
        var facts = new Facts(settingsAdopted, threadId, request.requestId());
        return new RecomputeClock(request, running, before, now)
                .moved()
                .map(body -> facts.deadline(body, running.startedBy()));
    }

    private Stream<ClockRecomputed> moved() {
        var anew = KINDS.stream().map(kind -> limit(kind, anew(kind))).toList();
        var old = anew.stream()
                .map(l -> new Limit(l.kind(), l.workingDays(), clock.limits().of(l.kind()), l.section()))
                .toList();
        return old.equals(anew) ? Stream.empty() : Stream.of(recomputed(old, anew));
    }

    private ClockRecomputed recomputed(List<Limit> old, List<Limit> anew) {
        var latest = anew.stream().map(Limit::dueOn).max(LocalDate::compareTo).orElseThrow();
        return new ClockRecomputed(old, anew, LimitEvents.proof(upTo(latest)), reason(latest));
    }

    private Limit limit(LimitKind kind, DueDate due) {
        var own = LimitEvents.limit(kind);
        var act = due.calendar().jurisdiction().act();
        var isExtended = due.workingDays() > own.workingDays().value();
        return LimitEvents.limit(kind, due, isExtended ? ExtendClock.extending(act) : own.section(act));
    }

    /** By what the Act says and what the newest notice said: a number of days counted on, a date, or the earlier of both. */
    private DueDate anew(LimitKind kind) {
        var own = LimitEvents.limit(kind);
        var notice = clock.extensions().newest(kind);
        var promised = notice.map(Extension::until).map(this::upTo);
        var by = notice.map(Extension::workingDays).map(WorkingDayCount::of);
        if (by.isEmpty() && promised.isPresent()) {
            return promised.get();
        }
        var counted = LimitEvents.counted(
                by.map(n -> extended(own, n)).orElseGet(() -> TimeLimits.count(now, request.receivedOn(), own)));
        return promised.filter(day -> day.dueOn().isBefore(counted.dueOn())).orElse(counted);
    }

    private Counted extended(nz.patai.statute.Limit own, WorkingDayCount by) {
        return TimeLimits.extended(now, request.receivedOn(), own, by);
    }

    /** A day as the last of a limit, or where it is no working day the last one before it. */
    private DueDate upTo(LocalDate day) {
        var days = now.between(request.receivedOn(), day)
                .orElseThrow(() -> new UndecidableException("the calendar does not cover " + request.receivedOn()
                        + " to " + day + ": correct the date, or extend the calendar"));
        return LimitEvents.counted(TimeLimits.count(now, request.receivedOn(), WorkingDayCount.of(days)));
    }

    private String reason(LocalDate latest) {
        var days = request.receivedOn()
                .datesUntil(latest.plusDays(1))
                .filter(day -> now.isWorkingDay(day) != before.isWorkingDay(day))
                .map(day -> now.nonWorkingDay(day).map(RecomputeClock::words).orElse(day + " is a working day again"))
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? "counted anew with the calendar that was adopted" : "the calendar changed: " + days;
    }

    private static String words(NonWorkingDay day) {
        return day.date() + " is no working day: " + day.reason() + " (" + day.source() + ")";
    }
}
