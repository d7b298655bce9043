package nz.patai.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nz.patai.event.Header;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one topic in Confluent's wire format (see {@link WireFormat}). A null is a tombstone and passes. A body
 * whose type this program does not know is read as {@link nz.patai.event.UnknownEvent}. Thread-safe.
 *
 * @param <B> what can stand in the topic
 */
public final class EventSerde<B extends EventRecord> implements Serde<Event<B>> {

    private final Topic<B> topic;
    private final SchemaIds ids;
    private final DatumWriter<Object> headerWriter = new GenericDatumWriter<>(Header.SCHEMA, EventTypes.INSTANCE);
    private final DatumWriter<Object> bodyWriter;
    private final Map<Integer, EventDecoder<B>> decoders = new ConcurrentHashMap<>();

    EventSerde(Topic<B> topic, SchemaIds ids) {
        this.topic = topic;
        this.ids = ids;
        this.bodyWriter =
                new GenericDatumWriter<>(topic.schema().getField("body").schema(), EventTypes.INSTANCE);
    }

    @Override
    public Serializer<Event<B>> serializer() {
        return (name, event) -> write(event);
    }

    @Override
    public Deserializer<Event<B>> deserializer() {
        return (name, bytes) -> read(bytes);
    }

    /** The record value; null for null. */
    @SuppressWarnings("NullAway") // Kafka's tombstone is null on both sides
    public byte[] write(@Nullable Event<B> event) {
        if (event == null) {
            return null;
        }
        var out = new ByteArrayOutputStream(512);
        try {
            out.write(WireFormat.prefix(ids.idOf(topic.subject(), topic.schema())));
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            headerWriter.write(event.header(), encoder);
            bodyWriter.write(event.body(), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new SchemaException("An event cannot be written to " + topic.name(), e);
        }
        return out.toByteArray();
    }

    /**
     * The event of a record value; null for null.
     *
     * @throws SchemaException where the bytes are cut off, have no schema, or are not in the wire format
     */
    @SuppressWarnings("NullAway") // Kafka's tombstone is null on both sides
    public Event<B> read(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        var wire = WireFormat.of(topic.name(), value);
        return decoders.computeIfAbsent(wire.schemaId(), id -> new EventDecoder<>(topic, id, ids.schemaOf(id)))
                .decode(value, wire.offset());
    }
}
