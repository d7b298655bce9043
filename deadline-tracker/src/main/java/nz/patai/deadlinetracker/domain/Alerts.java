package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.event.LimitKind;

/** What a new day brings: the alerts that are owed on it for decisions still open. */
final class Alerts {

    private Alerts() {}

    static List<Fact> owed(ThreadState state, Header dayStarted, LocalDate day, Rules rules) {
        return state.requests().stream()
                .flatMap(request -> owed(state, request, dayStarted, day, rules).stream())
                .toList();
    }

    private static Optional<Fact> owed(
            ThreadState state, Request request, Header dayStarted, LocalDate day, Rules rules) {
        return Stream.of(request.clock())
                .flatMap(clock -> clock instanceof Clock.Running running ? Stream.of(running) : Stream.empty())
                .flatMap(running -> running.alerts().owedOn(day).stream()
                        .map(kind -> new Facts(dayStarted, state.threadId(), request.requestId())
                                .alert(alert(kind, request, running, day, rules), running.startedBy())))
                .findFirst();
    }

    private static DeadlineAlert alert(
            AlertKind kind, Request request, Clock.Running running, LocalDate day, Rules rules) {
        var left = request.workingDaysUntil(running.decisionDueOn(), rules) - request.workingDaysUntil(day, rules);
        return new DeadlineAlert(kind, LimitKind.DECISION, day, running.decisionDueOn(), left, rules.tell(), null);
    }
}
