package nz.patai.deadlinetracker.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.Header;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.TransferDecided;

/** What is known of the letters that move limits, or take questions away, after an event about them. */
final class Notices {

    private Notices() {}

    static Clock decided(Clock.Running running, Header header, ExtensionDecided decided) {
        return running.with(running.extensions().with(Extension.of(header.eventId(), decided.extension())));
    }

    static Clock decided(Clock.Running running, Header header, TransferDecided decided) {
        return running.reconsider()
                .with(running.transfers()
                        .with(Transfer.of(header.eventId(), decided.transfer().questions())));
    }

    /** The letter of the extension or transfer that it was composed because of. */
    static ThreadState composed(ThreadState state, Header header, ResponseComposed composed) {
        var letter = header.eventId();
        return switch (composed.kind()) {
            case EXTENSION ->
                running(state, header, r -> extension(r, e -> because(header, e), e -> e.composed(letter)));
            case TRANSFER, TRANSFER_TO_BODY ->
                running(
                        state,
                        header,
                        r -> r.with(
                                r.transfers().decidedBy(header.causedBy(), t -> t.composed(composed.kind(), letter))));
            default -> state;
        };
    }

    /** What cannot be said cannot take effect: it must be decided on anew. */
    static ThreadState notComposed(ThreadState state, Header header, ResponseNotComposed not) {
        return switch (not.kind()) {
            case EXTENSION -> running(state, header, r -> withoutExtension(r, e -> because(header, e)));
            case TRANSFER, TRANSFER_TO_BODY ->
                running(state, header, r -> r.with(without(r.transfers(), header.causedBy())));
            default -> state;
        };
    }

    /** A letter that asked what is meant counts from the day it was sent; a transfer is done once both of its letters are. */
    static ThreadState sent(ThreadState state, Header header, ResponseSent sent) {
        var letter = sent.composedEventId();
        return switch (sent.kind()) {
            case CLARIFICATION -> running(state, header, r -> r.ask(new Asked(letter, sent.sentOn())));
            case TRANSFER, TRANSFER_TO_BODY -> running(state, header, r -> transferred(r, letter));
            default -> state;
        };
    }

    /** A letter that the relay will never take must not keep another from being decided on. */
    static ThreadState failed(ThreadState state, Header header, UUID letter) {
        return running(
                state,
                header,
                r -> withoutExtension(r, e -> !e.isInEffect() && e.isOf(letter))
                        .with(r.transfers().without(letter)));
    }

    /** A letter that came back: a question that was not asked, a transfer that was not made, or a notice that did not set the limit as it stands. */
    static ThreadState cameBack(ThreadState state, Header header, UUID letter) {
        return running(state, header, r -> {
            var without = r.notAsked(letter).with(r.transfers().without(letter));
            return change(without, all -> all.of(letter), Extended::cameBack);
        });
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

    private static Clock.Running transferred(Clock.Running running, UUID letter) {
        var next = running.with(running.transfers().sent(letter));
        var isDone = next.transfers().of(letter).filter(Transfer::isDone).isPresent();
        return isDone ? next.with(next.alerts().without(LimitKind.TRANSFER)) : next;
    }

    private static Transfers without(Transfers transfers, Collection<UUID> decisions) {
        var left = transfers;
        for (var decision : decisions) {
            left = left.without(decision);
        }
        return left;
    }

    private static boolean because(Header header, Extension extension) {
        return header.causedBy().contains(extension.decidedBy());
    }

    private static Clock.Running extension(
            Clock.Running running, Predicate<Extension> which, UnaryOperator<Extension> change) {
        return change(running, all -> all.waiting().filter(which), (all, e) -> all.change(e, change));
    }

    private static Clock.Running withoutExtension(Clock.Running running, Predicate<Extension> which) {
        return change(running, all -> all.waiting().filter(which), Extended::without);
    }

    private static Clock.Running change(
            Clock.Running running,
            Function<Extended, Optional<Extension>> which,
            BiFunction<Extended, Extension, Extended> how) {
        var all = running.extensions();
        return which.apply(all).map(e -> running.with(how.apply(all, e))).orElse(running);
    }

    private static ThreadState running(ThreadState state, Header header, UnaryOperator<Clock.Running> move) {
        var requestId = header.requestId();
        return requestId == null
                ? state
                : state.change(
                        requestId, clock -> clock instanceof Clock.Running running ? move.apply(running) : clock);
    }
}
