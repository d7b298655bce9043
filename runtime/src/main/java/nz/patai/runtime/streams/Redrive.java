package nz.patai.runtime.streams;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nz.patai.event.DeadLettersEvent;
import nz.patai.runtime.kafka.TopicRecords;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * Processes again what a service could not process, once a person wants it: the record is read from where it stands and goes through the same
 * steps as if it came from its topic. Nothing is written into the history a second time.
 */
public final class Redrive {

    /** Store: DeadLettered event id to the {@link Origin} of the record, for the service's own dead letters. */
    static final String STORE = "own-dead-letters";

    private final KStream<String, Again> again;

    private Redrive(KStream<String, Again> again) {
        this.again = again;
    }

    /** For a topology that has these source topics; it reads the dead letters. */
    public static Redrive of(StreamsBuilder builder, ServiceContext context, List<Topic<?>> sources) {
        return of(builder, context, sources, deadLetters(builder, context));
    }

    /** For a topology that has these source topics and reads the dead letters by itself. */
    public static Redrive of(
            StreamsBuilder builder,
            ServiceContext context,
            List<Topic<?>> sources,
            KStream<String, Event<DeadLettersEvent>> deadLetters) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), new StateSerde<>(Origin.class)));
        Map<String, Topic<?>> byName = sources.stream().collect(Collectors.toMap(Topic::name, topic -> topic));
        var records = new TopicRecords(context.clients(), context.service() + "-redrive");
        return new Redrive(deadLetters.process(
                () -> new RedriveProcessor(
                        context.service(), byName, records, context.clients().ids()),
                Named.as("redrive"),
                STORE));
    }

    /** A source with what of it is to be processed again. */
    @SuppressWarnings("unchecked") // what was read with the topic's serde holds what the topic holds
    public <B extends EventRecord> KStream<String, Event<B>> with(KStream<String, Event<B>> source, Topic<B> topic) {
        var plain = topic.name().substring("oia.".length());
        var ofTopic = again.flatMapValues(
                found -> found.topic().equals(topic.name()) ? List.of((Event<B>) found.event()) : List.<Event<B>>of(),
                Named.as("again-" + plain));
        return source.merge(ofTopic, Named.as("with-again-" + plain));
    }

    private static KStream<String, Event<DeadLettersEvent>> deadLetters(
            StreamsBuilder builder, ServiceContext context) {
        var serde = Topics.DEAD_LETTERS.valueSerde(context.clients().ids());
        return builder.stream(
                Topics.DEAD_LETTERS.name(),
                Consumed.with(Topics.DEAD_LETTERS.keySerde(), serde).withName("read-dead-letters"));
    }
}
