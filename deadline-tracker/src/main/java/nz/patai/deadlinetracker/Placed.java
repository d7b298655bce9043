package nz.patai.deadlinetracker;

import java.util.Optional;
import java.util.Set;
import nz.patai.event.JournalEvent;
import nz.patai.schemas.Event;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * An input on its way into the journal, with the partition that it came from and goes to: days and settings stand in every partition, under
 * keys that would lead elsewhere.
 *
 * @param partition the partition
 * @param event the input, unchanged
 */
record Placed(int partition, Event<JournalEvent> event) {

    /** Where Kafka is to write it. */
    Optional<Set<Integer>> partitions() {
        return Optional.of(Set.of(partition));
    }

    /** Writes the event alone. Nothing is read with it. */
    static Serde<Placed> serde(Serializer<Event<JournalEvent>> events) {
        Deserializer<Placed> unused = (topic, bytes) -> {
            throw new UnsupportedOperationException("the journal is read with its own serde");
        };
        return Serdes.serdeFrom((topic, placed) -> events.serialize(topic, placed.event()), unused);
    }
}
