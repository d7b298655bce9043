package nz.patai.register.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.register.RecordedEvent;

/**
 * A letter that could not be made of what an officer decided: to be mended and decided again.
 *
 * @param eventId the ResponseNotComposed event
 * @param factId the fact that it was to be made of, such as a DecisionRecorded event
 * @param kind what kind of letter
 * @param at when it was tried
 * @param reasons everything that is lacking, with what to do
 */
public record Uncomposed(UUID eventId, UUID factId, ResponseKind kind, Instant at, List<String> reasons) {

    /** What the events of a request tell of, in order. */
    static List<Uncomposed> of(List<RecordedEvent> events) {
        return events.stream()
                .filter(e -> e.body() instanceof ResponseNotComposed)
                .map(e -> uncomposed(e, (ResponseNotComposed) e.body()))
                .toList();
    }

    private static Uncomposed uncomposed(RecordedEvent event, ResponseNotComposed lacking) {
        return new Uncomposed(
                event.id(), event.causes().getFirst(), lacking.kind(), event.occurredAt(), lacking.reasons());
    }
}
