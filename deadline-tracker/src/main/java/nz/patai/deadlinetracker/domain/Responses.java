package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStopped;
import nz.patai.event.Header;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.StopReason;

/**
 * What letters that left the house do to a clock: the decision must reach the requester, so it counts from the day it is sent and no longer
 * once it came back.
 *
 * <p>Source: OIA s 15(1); LGOIMA s 13(1).
 */
final class Responses {

    private Responses() {}

    static List<Fact> sent(ThreadState state, Header header, ResponseSent sent, Rules rules) {
        if (sent.kind() != ResponseKind.DECISION) {
            return List.of();
        }
        return request(state, header)
                .flatMap(request -> request.clock() instanceof Clock.Running running
                        ? Optional.of(Facts.of(header)
                                .deadline(stopped(request, running, sent, rules), sent.composedEventId()))
                        : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    static List<Fact> bounced(ThreadState state, Header header, ResponseBounced bounced) {
        return request(state, header)
                .flatMap(request ->
                        request.clock() instanceof Clock.Stopped stopped && stopped.stoppedBy(bounced.composedEventId())
                                ? Optional.of(Facts.of(header).deadline(resumed(stopped), bounced.composedEventId()))
                                : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    private static ClockStopped stopped(Request request, Clock.Running running, ResponseSent sent, Rules rules) {
        var dueOn = running.decisionDueOn();
        return new ClockStopped(
                StopReason.DECISION_SENT,
                sent.sentOn(),
                request.workingDaysUntil(sent.sentOn(), rules),
                dueOn,
                !sent.sentOn().isAfter(dueOn));
    }

    private static ClockResumed resumed(Clock.Stopped stopped) {
        return new ClockResumed(
                stopped.before().decisionDueOn(), "the decision came back: it did not reach the requester");
    }

    private static Optional<Request> request(ThreadState state, Header header) {
        return Optional.ofNullable(header.requestId()).flatMap(state::request);
    }
}
