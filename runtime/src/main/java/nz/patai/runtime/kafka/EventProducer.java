package nz.patai.runtime.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes events, each safe on all in-sync replicas when the call returns. Thread-safe. */
public final class EventProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaIds ids;

    EventProducer(KafkaProducer<String, byte[]> producer, SchemaIds ids) {
        this.producer = producer;
        this.ids = ids;
    }

    /**
     * Writes an event under its key and waits until it is safe. The record's timestamp is the machine's time.
     *
     * @throws NotWrittenException where it was not acknowledged
     */
    public <B extends EventRecord> RecordMetadata write(Topic<B> topic, String key, Event<? extends B> event) {
        return write(topic, null, null, key, event);
    }

    /**
     * Writes an event and waits until it is safe.
     *
     * @param partition the partition; null to go by the key
     * @param recordedAt the record's timestamp, milliseconds since 1970 UTC; null for the machine's time
     * @throws NotWrittenException where it was not acknowledged
     */
    public <B extends EventRecord> RecordMetadata write(
            Topic<B> topic,
            @Nullable Integer partition,
            @Nullable Long recordedAt,
            String key,
            Event<? extends B> event) {
        try {
            return await(topic, producer.send(record(topic, ids, partition, recordedAt, key, event)));
        } catch (KafkaException e) {
            throw new NotWrittenException(topic.name(), e);
        }
    }

    /** How many partitions a topic has. */
    public int partitions(Topic<?> topic) {
        return producer.partitionsFor(topic.name()).size();
    }

    @Override
    public void close() {
        producer.close();
    }

    static <B extends EventRecord> ProducerRecord<String, byte[]> record(
            Topic<B> topic,
            SchemaIds ids,
            @Nullable Integer partition,
            @Nullable Long recordedAt,
            String key,
            Event<? extends B> event) {
        var value = topic.valueSerde(ids).write(Event.widen(event));
        return new ProducerRecord<>(topic.name(), partition, recordedAt, key, value);
    }

    private static RecordMetadata await(Topic<?> topic, Future<RecordMetadata> written) {
        try {
            return written.get();
        } catch (ExecutionException e) {
            throw new NotWrittenException(topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWrittenException(topic.name(), e);
        }
    }
}
