package nz.patai.ingest.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestsEvent;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/**
 * A request that is to get its reference: ids and times, nothing personal.
 *
 * @param threadId its thread
 * @param requestId the request
 * @param bodyId the body asked
 * @param receivedOn day 0
 * @param occurredAt its receipt
 * @param causedBy its RequestReceived
 * @param kept the reference that it keeps, the agency's own; null for a new one
 */
public record ToRegister(
        String threadId,
        String requestId,
        String bodyId,
        LocalDate receivedOn,
        Instant occurredAt,
        UUID causedBy,
        @Nullable String kept) {

    /** What is to be registered on account of an event: a new request, or nothing. */
    public static List<ToRegister> of(Event<RequestsEvent> event) {
        var header = event.header();
        return event.body() instanceof RequestReceived request
                ? List.of(new ToRegister(
                        header.threadId(),
                        Objects.requireNonNull(header.requestId()),
                        request.bodyId(),
                        request.receivedOn(),
                        header.occurredAt(),
                        header.eventId(),
                        request.keepsReference()))
                : List.of();
    }
}
