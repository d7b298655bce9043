package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStopped;
import nz.patai.event.Header;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.StopReason;

/**
 * What letters that left the house do to a clock: a decision and a notice of extension must reach the requester, a transfer the other body too,
 * so they count from the day they are sent and no longer once they came back.
 *
 * <p>Source: OIA ss 14, 15(1), 15A(3); LGOIMA ss 12, 13(1), 14.
 */
final class Responses {

    private Responses() {}

    static List<Fact> sent(ThreadState state, Header header, ResponseSent sent, Rules rules) {
        return request(state, header).stream()
                .flatMap(request -> request.clock() instanceof Clock.Running running
                        ? sent(state, request, running, header, sent, rules)
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
            ThreadState state, Request request, Clock.Running running, Header header, ResponseSent sent, Rules rules) {
        var facts = Facts.of(header);
        var letter = sent.composedEventId();
        if (sent.kind() == ResponseKind.DECISION) {
            var dueOn = running.limits().decision();
            return Stream.of(facts.deadline(stopped(StopReason.DECISION_SENT, request, dueOn, sent, rules), letter));
        }
        if (isWholeGone(state, request, running, letter)) {
            var dueOn = running.limits().transfer();
            return Stream.of(facts.deadline(stopped(StopReason.TRANSFERRED, request, dueOn, sent, rules), letter));
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

    /** With this letter the last that the Act wants of us is done: nothing of the request is left here. */
    private static boolean isWholeGone(ThreadState state, Request request, Clock.Running running, UUID letter) {
        var questions = state.currentQuestions(request.requestId())
                .map(QuestionList::numbers)
                .orElse(List.of());
        return running.transfers().of(letter).isPresent()
                && running.transfers().sent(letter).haveTaken(questions);
    }

    private static ClockStopped stopped(
            StopReason reason, Request request, LocalDate dueOn, ResponseSent sent, Rules rules) {
        return new ClockStopped(
                reason,
                sent.sentOn(),
                request.workingDaysUntil(sent.sentOn(), rules),
                dueOn,
                !sent.sentOn().isAfter(dueOn));
    }

    private static ClockResumed resumed(Clock.Stopped stopped) {
        return new ClockResumed(
                stopped.before().limits().decision(),
                stopped.reason() == StopReason.TRANSFERRED
                        ? "a letter of the transfer came back: the transfer is not made"
                        : "the decision came back: it did not reach the requester");
    }

    private static Optional<Request> request(ThreadState state, Header header) {
        return Optional.ofNullable(header.requestId()).flatMap(state::request);
    }
}
