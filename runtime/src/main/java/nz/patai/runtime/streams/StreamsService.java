package nz.patai.runtime.streams;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a topology as the house does: exactly once, every store and internal topic named, a record that cannot be processed set aside, and
 * an end with a reason where it cannot go on.
 */
public final class StreamsService implements Service {

    /** Key under which the handlers find the {@link DeadLetters}. */
    static final String DEAD_LETTERS = "patai.dead.letters";

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration CLOSE = Duration.ofSeconds(15);

    private final ServiceContext context;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    /** For the topology that {@code topology} adds to the builder it is given. */
    public StreamsService(ServiceContext context, Consumer<StreamsBuilder> topology) {
        this.context = context;
        var settings = settings(context);
        this.streams = new KafkaStreams(build(settings, topology), properties(settings));
        this.streams.setUncaughtExceptionHandler(this::giveUp);
        this.metrics = new KafkaStreamsMetrics(streams);
    }

    /** The topology as the service runs it, also for a test driver. */
    public static Topology build(Map<String, Object> settings, Consumer<StreamsBuilder> topology) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        topology.accept(builder);
        return builder.build(properties(settings));
    }

    /** Every setting of Kafka Streams, also for a test driver. */
    public static Map<String, Object> settings(ServiceContext context) {
        var settings = new HashMap<>(context.clients().common(context.service()));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, context.service());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                context.platform().streams().threads());
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                context.platform().streams().commitIntervalMs());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                context.platform().streams().stateDirectory().toString());
        settings.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                context.platform().kafka().replicationFactor());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SetAsideUnreadable.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, SetAsideUnprocessable.class);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 4_000_000L);
        var instance = context.platform().kafka().instance();
        if (instance != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, context.service() + '-' + instance);
        }
        settings.put(
                DEAD_LETTERS,
                new DeadLetters(context.service(), context.clients().ids(), context.meters()));
        return settings;
    }

    @Override
    public String name() {
        return context.service();
    }

    @Override
    public void start() {
        metrics.bindTo(context.meters());
        streams.start();
    }

    @Override
    public Condition condition() {
        var reason = failure.get();
        if (reason != null) {
            return new Condition.Failed(reason);
        }
        return switch (streams.state()) {
            case RUNNING -> new Condition.Ready();
            case CREATED, REBALANCING, PENDING_SHUTDOWN, NOT_RUNNING -> new Condition.Starting();
            case PENDING_ERROR, ERROR -> new Condition.Failed("Kafka Streams is in state " + streams.state());
        };
    }

    @Override
    public void close() {
        // a member that does not leave holds up the next start until its session has run out, 45 seconds
        if (!streams.close(CloseOptions.timeout(CLOSE).withGroupMembershipOperation(LEAVE_GROUP))) {
            LOGGER.atWarn()
                    .addKeyValue("service", name())
                    .log("did not stop in time; what was begun will be done again");
        }
        metrics.close();
    }

    private StreamThreadExceptionResponse giveUp(Throwable error) {
        var cause = Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(20)
                .reduce(error, (outer, inner) -> inner);
        failure.compareAndSet(null, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        LOGGER.atError()
                .addKeyValue("service", name())
                .addKeyValue("error", cause.getClass().getName())
                .setCause(error)
                .log("cannot go on");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static Properties properties(Map<String, Object> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
