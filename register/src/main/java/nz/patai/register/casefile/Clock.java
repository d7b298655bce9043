package nz.patai.register.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.event.UnknownEvent;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The statutory clock of a request as it stands.
 *
 * @param act whose limits these are
 * @param region of the body where its calendar needs one; null otherwise
 * @param limits as they are now, earliest first
 * @param proof how the latest of them was counted
 * @param stopped how it stopped; null while it runs
 * @param moves the events that started, moved, stopped or resumed it, in order
 */
public record Clock(
        LegalAct act,
        @Nullable String region,
        List<Limit> limits,
        Proof proof,
        @Nullable ClockStopped stopped,
        List<UUID> moves) {

    /** The clock that the events of a request leave; empty where none started. */
    static Optional<Clock> of(List<RecordedEvent> events) {
        Clock clock = null;
        for (var event : events) {
            if (event.body() instanceof DeadlinesEvent body) {
                clock = evolve(clock, event.id(), body);
            }
        }
        return Optional.ofNullable(clock);
    }

    /** Last day of the limit for the decision; empty where the clock has none. */
    public Optional<LocalDate> due() {
        return limits.stream()
                .filter(l -> l.kind() == LimitKind.DECISION)
                .map(Limit::dueOn)
                .min(Comparator.naturalOrder());
    }

    /** True until it stops. */
    public boolean isRunning() {
        return stopped == null;
    }

    private static @Nullable Clock evolve(@Nullable Clock clock, UUID id, DeadlinesEvent event) {
        if (event instanceof ClockStarted e) {
            return new Clock(e.act(), e.region(), e.limits(), e.proof(), null, List.of(id));
        }
        return clock == null ? null : clock.moved(id, event);
    }

    private Clock moved(UUID id, DeadlinesEvent event) {
        return switch (event) {
            case ClockStarted e -> this;
            case ClockRestarted e -> with(id, e.limits(), e.proof(), null);
            case ClockExtended e -> with(id, replaced(e.limit()), e.proof(), stopped);
            case ClockRecomputed e -> with(id, e.limits(), e.proof(), stopped);
            case ClockStopped e -> with(id, limits, proof, e);
            case ClockResumed e -> with(id, limits, proof, null);
            case ExtensionVoid e -> with(id, limits, proof, stopped);
            case DeadlineAlert e -> this;
            case UnknownEvent e -> this;
        };
    }

    private Clock with(UUID id, List<Limit> newLimits, Proof newProof, @Nullable ClockStopped newStopped) {
        var all = new ArrayList<>(moves);
        all.add(id);
        return new Clock(act, region, newLimits, newProof, newStopped, List.copyOf(all));
    }

    private List<Limit> replaced(Limit limit) {
        var all = new ArrayList<>(limits);
        all.removeIf(l -> l.kind() == limit.kind());
        all.add(limit);
        all.sort(Comparator.comparing(Limit::dueOn).thenComparing(Limit::kind));
        return List.copyOf(all);
    }
}
