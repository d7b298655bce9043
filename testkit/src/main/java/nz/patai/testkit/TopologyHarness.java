package nz.patai.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Runs a topology as the service would, without a broker: the same settings, handlers and serdes. Not simulated: transactions, several tasks, the order
 * between topics, commits and caching.
 */
public final class TopologyHarness implements AutoCloseable {

    private final ServiceContext context;
    private final TopologyTestDriver driver;

    /** For the topology that {@code topology} adds to the builder it is given. */
    public TopologyHarness(ServiceContext context, Consumer<StreamsBuilder> topology) {
        this.context = context;
        var settings = StreamsService.settings(context);
        var properties = new Properties();
        properties.putAll(settings);
        // under a transaction the driver forgets what a deserialization handler sends before the first record is
        // processed
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        this.driver = new TopologyTestDriver(StreamsService.build(settings, topology), properties, Instant.EPOCH);
    }

    /** Hands an event in under its thread, recorded at its own time. */
    public <B extends EventRecord> void pipe(Topic<B> topic, Event<? extends B> event) {
        pipe(topic, event.header().threadId(), event, event.header().occurredAt());
    }

    /** Hands an event in. */
    public <B extends EventRecord> void pipe(Topic<B> topic, String key, Event<? extends B> event, Instant recordedAt) {
        driver.createInputTopic(
                        topic.name(),
                        new StringSerializer(),
                        topic.valueSerde(context.clients().ids()).serializer())
                .pipeInput(key, Event.widen(event), recordedAt);
    }

    /** Hands bytes in, such as no event of ours. */
    public void pipeBytes(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /** What came out since the last look, in order. */
    public <B extends EventRecord> List<Event<B>> read(Topic<B> topic) {
        return readWithKeys(topic).stream().map(r -> r.value).toList();
    }

    /** What came out since the last look, in order, with record keys. */
    public <B extends EventRecord> List<KeyValue<String, Event<B>>> readWithKeys(Topic<B> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde(context.clients().ids()).deserializer())
                .readKeyValuesToList();
    }

    /** A state store, to look into. */
    public <V> KeyValueStore<String, V> store(String name) {
        return driver.getKeyValueStore(name);
    }

    @Override
    public void close() {
        driver.close();
    }
}
