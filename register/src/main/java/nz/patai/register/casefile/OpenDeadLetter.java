package nz.patai.register.casefile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.register.RecordedEvent;

/**
 * A record of the thread that could not be processed, and that nobody has resolved.
 *
 * @param eventId the DeadLettered event
 * @param letter what failed where
 */
public record OpenDeadLetter(UUID eventId, DeadLettered letter) {

    /** The dead letters among events that are open. */
    static List<OpenDeadLetter> of(List<RecordedEvent> events) {
        var resolved = events.stream()
                .filter(e -> e.body() instanceof DeadLetterResolved)
                .map(e -> ((DeadLetterResolved) e.body()).deadLetterEventId())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(e -> e.body() instanceof DeadLettered && !resolved.contains(e.id()))
                .map(e -> new OpenDeadLetter(e.id(), (DeadLettered) e.body()))
                .toList();
    }
}
