package nz.patai.runtime.streams;

import java.util.Map;
import java.util.Optional;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadLettersEvent;
import nz.patai.runtime.kafka.TopicRecords;
import nz.patai.schemas.Event;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers where the records of a service's own dead letters stand, and gives one again when a person wants it. */
final class RedriveProcessor implements Processor<String, Event<DeadLettersEvent>, String, Again> {

    /** What failed to be read again, and again, is followed back so many times. */
    private static final int DEPTH = 20;

    private final String service;
    private final Map<String, Topic<?>> sources;
    private final TopicRecords records;
    private final SchemaIds ids;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private ProcessorContext<String, Again> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Origin> own;

    RedriveProcessor(String service, Map<String, Topic<?>> sources, TopicRecords records, SchemaIds ids) {
        this.service = service;
        this.sources = sources;
        this.records = records;
        this.ids = ids;
    }

    @Override
    public void init(ProcessorContext<String, Again> processorContext) {
        context = processorContext;
        own = processorContext.getStateStore(Redrive.STORE);
    }

    @Override
    public void process(Record<String, Event<DeadLettersEvent>> record) {
        switch (record.value().body()) {
            case DeadLettered letter
            when letter.service().equals(service) ->
                own.put(
                        record.value().header().eventId().toString(),
                        new Origin(letter.topic(), letter.partition(), letter.offset()));
            case DeadLetterResolved resolved
            when resolved.action() == DeadLetterAction.RETRIED ->
                originOf(resolved).ifPresent(this::drive);
            default -> {
                // another service's, or settled by hand
            }
        }
    }

    private void drive(Origin origin) {
        var source = sources.get(origin.topic());
        if (source == null) {
            throw new IllegalStateException(
                    "records of " + origin.topic() + " cannot be driven again: they are no source of " + service);
        }
        var found = records.at(origin.topic(), origin.partition(), origin.offset());
        var event = source.valueSerde(ids).read(found.value());
        var again = new Record<>(found.key(), new Again(origin.topic(), event), found.timestamp(), found.headers());
        origin.into(again.headers());
        context.forward(again);
    }

    /** Empty for a dead letter of another service. Where reading a record again failed, that refers to the resolution, and so on back. */
    private Optional<Origin> originOf(DeadLetterResolved resolved) {
        var origin = own.get(resolved.deadLetterEventId().toString());
        for (var left = DEPTH; left > 0 && origin != null && isResolution(origin); left--) {
            var earlier = resolution(records.at(origin.topic(), origin.partition(), origin.offset()));
            origin = own.get(earlier.deadLetterEventId().toString());
        }
        return Optional.ofNullable(origin);
    }

    private static boolean isResolution(Origin origin) {
        return origin.topic().equals(Topics.DEAD_LETTERS.name());
    }

    private DeadLetterResolved resolution(ConsumerRecord<String, byte[]> record) {
        return Topics.DEAD_LETTERS.valueSerde(ids).read(record.value()).body() instanceof DeadLetterResolved resolved
                ? resolved
                : missing(record);
    }

    private static DeadLetterResolved missing(ConsumerRecord<String, byte[]> record) {
        throw new IllegalStateException("no resolution of a dead letter stands at offset " + record.offset());
    }
}
