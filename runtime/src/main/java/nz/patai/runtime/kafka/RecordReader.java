package nz.patai.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.SchemaException;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what records of some topics hold. One that can't be read is logged, by reference alone, and counted. */
final class RecordReader {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecordReader.class);

    private final Map<String, EventSerde<?>> serdes = new HashMap<>();
    private final MeterRegistry meters;

    RecordReader(List<Topic<?>> topics, SchemaIds ids, MeterRegistry meters) {
        topics.forEach(t -> serdes.put(t.name(), t.valueSerde(ids)));
        this.meters = meters;
    }

    /** The names of the topics. */
    Set<String> topics() {
        return serdes.keySet();
    }

    /**
     * What a record holds.
     *
     * @throws RuntimeException where that can't be told now, for an outage
     */
    Followed read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new Followed.Tombstone(record);
        }
        try {
            return new Followed.Read(record, serde(record).read(record.value()));
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            return unreadable(record, e);
        }
    }

    private Followed unreadable(ConsumerRecord<String, byte[]> record, RuntimeException e) {
        LOGGER.atError()
                .addKeyValue("topicName", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("error", e.getClass().getName())
                .log("record cannot be read and is left out");
        meters.counter("patai.unreadable.records", "topic", record.topic()).increment();
        // our own messages name what is wrong without the record's content; others' might quote it
        var reason = e instanceof SchemaException
                ? String.valueOf(e.getMessage())
                : e.getClass().getName();
        return new Followed.Unreadable(record.topic(), record.partition(), record.offset(), record.key(), reason);
    }

    @SuppressWarnings("NullAway") // only topics that were asked for are assigned
    private EventSerde<?> serde(ConsumerRecord<?, ?> record) {
        return serdes.get(record.topic());
    }
}
