package nz.patai.register.outcome;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.register.CanonicalOrder;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface CommandOutcome {

    /** It is recorded and not decided on yet. */
    record Pending() implements CommandOutcome {}

    /**
     * It is a fact.
     *
     * @param fact the fact's record name, such as {@code DecisionRecorded}
     * @param eventId the fact
     */
    record Accepted(String fact, UUID eventId) implements CommandOutcome {}

    /**
     * It is not allowed.
     *
     * @param section the section that does not allow it; null where it is not the law but the state or the input
     * @param reason why, and what to do
     */
    record Refused(@Nullable String section, String reason) implements CommandOutcome {}

    /** The outcome among the events of the command's thread; empty where the command is not among them. */
    static Optional<CommandOutcome> of(UUID commandId, Collection<RecordedEvent> ofThread) {
        var decided = CanonicalOrder.sort(ofThread).stream()
                .filter(e -> e.body() instanceof DecisionsEvent && e.causes().contains(commandId))
                .findFirst();
        if (decided.isPresent()) {
            return decided.map(CommandOutcome::of);
        }
        return ofThread.stream()
                .filter(e -> e.id().equals(commandId) && e.body() instanceof CommandsEvent)
                .findFirst()
                .map(e -> new Pending());
    }

    private static CommandOutcome of(RecordedEvent decided) {
        return decided.body() instanceof CommandRefused refused
                ? new Refused(refused.section(), refused.reason())
                : new Accepted(decided.type(), decided.id());
    }
}
