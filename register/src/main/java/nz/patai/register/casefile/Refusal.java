package nz.patai.register.casefile;

import java.util.List;
import nz.patai.event.CommandRefused;
import nz.patai.register.RecordedEvent;

/**
 * A command that was refused.
 *
 * @param at the event
 * @param refused which command and why
 */
public record Refusal(RecordedEvent at, CommandRefused refused) {

    /** The refusals among events, in order. */
    static List<Refusal> of(List<RecordedEvent> events) {
        return events.stream()
                .filter(e -> e.body() instanceof CommandRefused)
                .map(e -> new Refusal(e, (CommandRefused) e.body()))
                .toList();
    }
}
