package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;

/** What a new day brings: the alerts that are owed on it for limits still open, and for mails that wait for a person. */
final class Alerts {

    private Alerts() {}

    static List<Fact> owed(ThreadState state, Header dayStarted, LocalDate day, Rules rules) {
        var ofRequests =
                state.requests().stream().flatMap(request -> owed(state.threadId(), request, dayStarted, day, rules));
        return Stream.concat(ofRequests, WaitingMail.owed(state, dayStarted, day, rules).stream())
                .toList();
    }

    /** The alerts that are owed for a request on a day that has started. */
    static Stream<Fact> owed(String threadId, Request request, Header dayStarted, LocalDate day, Rules rules) {
        var clock = request.clock();
        if (clock.alerts().watches().isEmpty()) {
            return Stream.empty();
        }
        var calendar = rules.workingDays(request.act(), request.region());
        var isWorkingDay = !calendar.covers(day) || calendar.isWorkingDay(day);
        var facts = new Facts(dayStarted, threadId, request.requestId());
        return clock.alerts().watches().stream()
                .flatMap(watch -> watch.owedOn(day, isWorkingDay).stream()
                        .map(kind -> facts.alert(alert(kind, request, watch, day, rules), clock.startedBy(), watch)));
    }

    private static DeadlineAlert alert(AlertKind kind, Request request, Watch watch, LocalDate day, Rules rules) {
        var left = request.workingDaysUntil(watch.dueOn(), rules) - request.workingDaysUntil(day, rules);
        var isOver = day.isAfter(watch.dueOn());
        var tell = rules.alerts().tell(kind, isOver ? Math.min(left, -1) : left);
        return new DeadlineAlert(kind, watch.limit(), day, watch.dueOn(), left, tell, null);
    }
}
