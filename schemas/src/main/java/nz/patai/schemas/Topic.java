package nz.patai.schemas;

import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * One topic: all that its writers, readers, tests, creation, replay and documentation need to know of it.
 *
 * @param name its name in Kafka
 * @param schema the value schema, {@code header} and {@code body}
 * @param events the sealed interface of what can stand in it
 * @param partitioning by thread, or a single partition
 * @param retention kept for ever, or the latest of each key
 * @param flushed true where a single broker must force each record to disk before it acknowledges (no replica does it for it)
 * @param writers modules that write it
 * @param holds one line for people
 * @param <B> what can stand in it
 */
public record Topic<B extends EventRecord>(
        String name,
        Schema schema,
        Class<B> events,
        Partitioning partitioning,
        Retention retention,
        boolean flushed,
        Set<String> writers,
        String holds) {

    /** How records are spread over partitions. */
    public enum Partitioning {
        /** By record key, with the same number of partitions as every other such topic: what concerns a thread is co-partitioned. */
        BY_THREAD,
        /** One partition, one order. */
        SINGLE
    }

    /** How long records stay. */
    public enum Retention {
        /** For ever: it is history. */
        FOREVER,
        /** The latest record of each key, until a tombstone. */
        LATEST_OF_KEY
    }

    /** The registry's subject. Source: TopicNameStrategy. */
    public String subject() {
        return name + "-value";
    }

    /** How keys are written: UTF-8, the thread id (topics that are not {@link Partitioning#BY_THREAD} say in their schema what stands there). */
    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** How values are written: Confluent's wire format. */
    public EventSerde<B> valueSerde(SchemaIds ids) {
        return new EventSerde<>(this, ids);
    }
}
