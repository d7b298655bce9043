package nz.patai.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Header;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/**
 * An event with where it stands.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset in the partition
 * @param recordedAt when it was recorded: the record's timestamp
 * @param event the event
 */
public record RecordedEvent(String topic, int partition, long offset, Instant recordedAt, Event<?> event) {

    /** Its id. */
    public UUID id() {
        return header().eventId();
    }

    /** What every event carries. */
    public Header header() {
        return event.header();
    }

    /** What happened. */
    public EventRecord body() {
        return event.body();
    }

    /** The record name of what happened. */
    public String type() {
        return event.type();
    }

    /** When it happened in the world. */
    public Instant occurredAt() {
        return header().occurredAt();
    }

    /** The events that caused it, the nearest first. */
    public List<UUID> causes() {
        return header().causedBy();
    }
}
