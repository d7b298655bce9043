package nz.patai.schemas;

import nz.patai.event.Header;

/**
 * What stands in a topic: what every event carries, and what happened.
 *
 * @param header what every event carries
 * @param body what happened
 * @param <B> the events that can stand in the topic
 */
public record Event<B extends EventRecord>(Header header, B body) {

    /** The same event where a wider set of events is expected. */
    @SuppressWarnings("unchecked") // safe: the record is immutable, so nothing of a wider type can get in
    public static <W extends EventRecord> Event<W> widen(Event<? extends W> event) {
        return (Event<W>) event;
    }

    /** The event's type: the record name of its body, or the name an unknown event was written under. */
    public String type() {
        return body instanceof nz.patai.event.UnknownEvent unknown
                ? unknown.name().substring(unknown.name().lastIndexOf('.') + 1)
                : body.getSchema().getName();
    }
}
