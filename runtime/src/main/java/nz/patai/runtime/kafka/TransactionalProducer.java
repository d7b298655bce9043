package nz.patai.runtime.kafka;

import java.util.Map;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Writes events and consumed offsets in one transaction: all of it counts, or nothing. For one thread. */
public final class TransactionalProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaIds ids;

    TransactionalProducer(KafkaProducer<String, byte[]> producer, SchemaIds ids) {
        this.producer = producer;
        this.ids = ids;
        producer.initTransactions();
    }

    /** What is to be written together. */
    public interface Batch {

        /** Adds an event; {@code recordedAt} is the record's timestamp, milliseconds since 1970 UTC. */
        <B extends EventRecord> void write(
                Topic<B> topic, @Nullable Integer partition, long recordedAt, String key, Event<? extends B> event);

        /** Adds consumed offsets: the next to read. */
        void consumed(Map<TopicPartition, OffsetAndMetadata> next, ConsumerGroupMetadata group);
    }

    /** Fills a batch. */
    @FunctionalInterface
    public interface Filler {

        /** Adds what belongs together. */
        void fill(Batch batch);
    }

    /**
     * Writes a batch and waits until it is committed.
     *
     * @throws KafkaException where it is not: then nothing of it counts, and where the producer was fenced it must be closed
     */
    public void commit(Filler filler) {
        producer.beginTransaction();
        try {
            filler.fill(new OpenBatch());
            producer.commitTransaction();
        } catch (org.apache.kafka.common.errors.ProducerFencedException
                | org.apache.kafka.common.errors.OutOfOrderSequenceException
                | org.apache.kafka.common.errors.AuthorizationException e) {
            throw e; // these can't be aborted: the producer is at its end
        } catch (RuntimeException e) {
            abort(e);
            throw e;
        }
    }

    /** What can't even be aborted must not hide why. */
    private void abort(RuntimeException why) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private final class OpenBatch implements Batch {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction waits for every send and throws its error
        public <B extends EventRecord> void write(
                Topic<B> topic, @Nullable Integer partition, long recordedAt, String key, Event<? extends B> event) {
            producer.send(EventProducer.record(topic, ids, partition, recordedAt, key, event));
        }

        @Override
        public void consumed(Map<TopicPartition, OffsetAndMetadata> next, ConsumerGroupMetadata group) {
            producer.sendOffsetsToTransaction(next, group);
        }
    }
}
