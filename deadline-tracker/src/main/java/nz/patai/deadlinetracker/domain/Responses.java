package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStopped;
import nz.patai.event.Header;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.StopReason;

/**
 * What letters that left the house do to a clock: a decision and a notice of extension must reach the requester, so they count from the day they
 * are sent and no longer once they came back.
 *
 * <p>Source: OIA ss 15(1), 15A(3); LGOIMA ss 13(1), 14.
 */
final class Responses {

    private Responses() {}

    static List<Fact> sent(ThreadState state, Header header, ResponseSent sent, Rules rules) {
        return request(state, header).stream()
                .flatMap(request -> request.clock() instanceof Clock.Running running
                        ? sent(request, running, header, sent, rules)
                        : Stream.empty())
                .toList();
    }

    static List<Fact> bounced(ThreadState state, Header header, ResponseBounced bounced, Rules rules) {
        return request(state, header).stream()
                .flatMap(request -> switch (request.clock()) {
                    case Clock.Stopped stopped
                    when stopped.stoppedBy(bounced.composedEventId()) ->
                        Stream.of(Facts.of(header).deadline(resumed(stopped), bounced.composedEventId()));
                    case Clock.Stopped _ -> Stream.empty();
                    case Clock.Running running -> noticeBounced(request, running, header, bounced, rules);
                })
                .toList();
    }

    private static Stream<Fact> sent(
            Request request, Clock.Running running, Header header, ResponseSent sent, Rules rules) {
        var facts = Facts.of(header);
        var letter = sent.composedEventId();
        if (sent.kind() == ResponseKind.DECISION) {
            return Stream.of(facts.deadline(stopped(request, running, sent, rules), letter));
        }
        return running.extensions().of(letter).filter(e -> !e.isInEffect()).stream()
                .map(e -> facts.deadline(new ExtendClock(request, running, rules).sent(e, sent.sentOn()), letter));
    }

    /** Only the newest notice set the limit as it stands: that an older one came back changes nothing. */
    private static Stream<Fact> noticeBounced(
            Request request, Clock.Running running, Header header, ResponseBounced bounced, Rules rules) {
        var letter = bounced.composedEventId();
        return running.extensions().lastInEffect(letter).stream()
                .flatMap(e -> Stream.ofNullable(e.oldDueOn())
                        .map(old -> Facts.of(header)
                                .deadline(new ExtendClock(request, running, rules).cameBack(e, old), letter)));
    }

    private static ClockStopped stopped(Request request, Clock.Running running, ResponseSent sent, Rules rules) {
        var dueOn = running.limits().decision();
        return new ClockStopped(
                StopReason.DECISION_SENT,
                sent.sentOn(),
                request.workingDaysUntil(sent.sentOn(), rules),
                dueOn,
                !sent.sentOn().isAfter(dueOn));
    }

    private static ClockResumed resumed(Clock.Stopped stopped) {
        return new ClockResumed(
                stopped.before().limits().decision(), "the decision came back: it did not reach the requester");
    }

    private static Optional<Request> request(ThreadState state, Header header) {
        return Optional.ofNullable(header.requestId()).flatMap(state::request);
    }
}
