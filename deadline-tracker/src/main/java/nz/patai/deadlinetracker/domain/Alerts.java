package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.event.LimitKind;

/** What a new day brings: the alerts that are owed on it for decisions still open, and for mails that wait for a person. */
final class Alerts {

    private Alerts() {}

    static List<Fact> owed(ThreadState state, Header dayStarted, LocalDate day, Rules rules) {
        var ofRequests = state.requests().stream()
                .flatMap(request -> owed(state.threadId(), request, dayStarted, day, rules).stream());
        return Stream.concat(ofRequests, WaitingMail.owed(state, dayStarted, day, rules).stream())
                .toList();
    }

    /** The alert that is owed for a request on a day that has started. */
    static Optional<Fact> owed(String threadId, Request request, Header dayStarted, LocalDate day, Rules rules) {
        return Stream.of(request.clock())
                .flatMap(clock -> clock instanceof Clock.Running running ? Stream.of(running) : Stream.empty())
                .flatMap(running -> running.alerts().owedOn(day).stream()
                        .map(kind -> new Facts(dayStarted, threadId, request.requestId())
                                .alert(alert(kind, request, running, day, rules), running.startedBy())))
                .findFirst();
    }

    private static DeadlineAlert alert(
            AlertKind kind, Request request, Clock.Running running, LocalDate day, Rules rules) {
        var left = request.workingDaysUntil(running.decisionDueOn(), rules) - request.workingDaysUntil(day, rules);
        return new DeadlineAlert(kind, LimitKind.DECISION, day, running.decisionDueOn(), left, rules.tell(), null);
    }
}
