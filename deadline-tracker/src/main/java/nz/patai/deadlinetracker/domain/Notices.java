package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.Header;
import nz.patai.event.Limit;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;

/** What is known of the notices of extension, and of the limits they move, after an event about them. */
final class Notices {

    private Notices() {}

    static Clock decided(Clock.Running running, Header header, ExtensionDecided decided) {
        return running.with(running.extensions().with(Extension.of(header.eventId(), decided.extension())));
    }

    /** The notice of the extension that it was composed because of. */
    static ThreadState composed(ThreadState state, Header header) {
        return change(
                state,
                header,
                all -> all.waiting().filter(e -> because(header, e)),
                (all, e) -> all.change(e, one -> one.composed(header.eventId())));
    }

    /** What cannot be said cannot take effect: it must be decided on anew. */
    static ThreadState notComposed(ThreadState state, Header header, ResponseNotComposed not) {
        return not.kind() == ResponseKind.EXTENSION
                ? change(state, header, all -> all.waiting().filter(e -> because(header, e)), Extended::without)
                : state;
    }

    /** A letter that asked what is meant counts from the day it was sent. */
    static ThreadState sent(ThreadState state, Header header, ResponseSent sent) {
        var requestId = header.requestId();
        return sent.kind() == ResponseKind.CLARIFICATION && requestId != null
                ? state.change(
                        requestId,
                        clock -> clock instanceof Clock.Running running
                                ? running.ask(new Asked(sent.composedEventId(), sent.sentOn()))
                                : clock)
                : state;
    }

    /** A notice that the relay will never take must not keep another from being decided on. */
    static ThreadState failed(ThreadState state, String requestId, UUID letter) {
        return state.change(
                requestId, clock -> change(clock, all -> all.waiting().filter(e -> e.isOf(letter)), Extended::without));
    }

    /** A letter that came back: a question that was not asked, or a notice that did not set the limit as it stands. */
    static ThreadState cameBack(ThreadState state, Header header, UUID letter) {
        var requestId = header.requestId();
        if (requestId == null) {
            return state;
        }
        var notAsked = state.change(
                requestId, clock -> clock instanceof Clock.Running running ? running.notAsked(letter) : clock);
        return change(notAsked, header, all -> all.of(letter), Extended::cameBack);
    }

    static Clock extended(Clock.Running running, Header header, ClockExtended extended, AlertRules rules) {
        var limit = extended.limit();
        var told = running.alerts().moved(limit, extended.proof(), rules, header.eventId());
        return change(
                running.move(limit.kind(), limit.dueOn(), told),
                all -> all.of(header.causedBy().getLast()),
                (all, e) -> all.change(e, one -> one.inEffect(extended.oldDueOn())));
    }

    static Clock withoutEffect(Clock.Running running, Header header) {
        return change(running, all -> all.of(header.causedBy().getLast()), Extended::without);
    }

    static Clock recomputed(Clock.Running running, Header header, ClockRecomputed recomputed, AlertRules rules) {
        var moved = running;
        for (var limit : recomputed.limits()) {
            if (hasMoved(limit, recomputed)) {
                var told = moved.alerts().moved(limit, recomputed.proof(), rules, header.eventId());
                moved = moved.move(limit.kind(), limit.dueOn(), told);
            }
        }
        return moved;
    }

    private static boolean hasMoved(Limit limit, ClockRecomputed recomputed) {
        return recomputed.oldLimits().stream()
                .anyMatch(old -> old.kind() == limit.kind() && !old.dueOn().equals(limit.dueOn()));
    }

    private static boolean because(Header header, Extension extension) {
        return header.causedBy().contains(extension.decidedBy());
    }

    private static ThreadState change(
            ThreadState state,
            Header header,
            Function<Extended, Optional<Extension>> which,
            BiFunction<Extended, Extension, Extended> how) {
        var requestId = header.requestId();
        return requestId == null ? state : state.change(requestId, clock -> change(clock, which, how));
    }

    private static Clock change(
            Clock clock, Function<Extended, Optional<Extension>> which, BiFunction<Extended, Extension, Extended> how) {
        return clock instanceof Clock.Running running
                ? which.apply(running.extensions())
                        .<Clock>map(e -> running.with(how.apply(running.extensions(), e)))
                        .orElse(running)
                : clock;
    }
}
