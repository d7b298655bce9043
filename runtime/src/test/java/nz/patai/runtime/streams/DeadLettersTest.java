package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.FailureStage;
import nz.patai.runtime.deploy.SchemaDeployment;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.testing.Context;
import nz.patai.runtime.testing.Events;
import nz.patai.runtime.testing.LogLines;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Event;
import nz.patai.schemas.RegistrySchemas;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters of a topology without a broker. */
class DeadLettersTest {

    private static final String CITIZEN = "Hana from Taupo asks";
    private static final String THREAD = "fyi-25642";
    private static final Instant RECORDED_AT = Instant.parse("2024-02-07T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final List<String> seen = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private ServiceContext context;

    @BeforeEach
    void makeContext() throws IOException {
        var registry = new MockSchemaRegistryClient();
        new SchemaDeployment(registry).apply();
        var platform = RealPlatform.config(RealPlatform.yaml("127.0.0.1:1", "http://127.0.0.1:1", directory));
        MasterKey.create(platform.sealing().masterKeyFile());
        context = Context.of("tracker", platform, new RegistrySchemas(registry));
    }

    @Test
    void referToARecordThatCannotBeReadAndNameItsThread() {
        try (var driver = driver(this::clock)) {
            pipe(driver, "2024-02-07");
            pipe(driver, CITIZEN.getBytes(StandardCharsets.UTF_8));
            pipe(driver, "2024-02-08");

            assertThat(seen).containsExactly("2024-02-07", "2024-02-08");
            assertThat(letters(driver)).singleElement().satisfies(letter -> {
                assertThat(letter.key).isEqualTo(THREAD);
                assertThat(letter.value.header().threadId()).isEqualTo(THREAD);
                assertThat(letter.value.header().occurredAt()).isEqualTo(RECORDED_AT);
                assertThat(letter.value.header().actor().id()).isEqualTo("tracker");
                var body = (DeadLettered) letter.value.body();
                assertThat(body.stage()).isEqualTo(FailureStage.DESERIALIZATION);
                assertThat(body.topic()).isEqualTo("oia.clock");
                assertThat(body.partition()).isZero();
                assertThat(body.offset()).isEqualTo(1);
                assertThat(body.errorClass()).isEqualTo("nz.patai.schemas.SchemaException");
                assertThat(letter.value.toString()).doesNotContain(CITIZEN);
            });
        }
    }

    @Test
    void sayWhereInTheProgramAStepFailedButNotWithWhatMessage() {
        try (var log = LogLines.of(SetAsideUnprocessable.class);
                var driver = driver(this::clock)) {
            pipe(driver, "1999-01-01");
            pipe(driver, "2024-02-08");

            assertThat(seen).containsExactly("2024-02-08");
            assertThat(letters(driver)).singleElement().satisfies(letter -> {
                var body = (DeadLettered) letter.value.body();
                assertThat(body.stage()).isEqualTo(FailureStage.PROCESSING);
                assertThat(body.offset()).isZero();
                assertThat(letter.value.toString())
                        .contains("IllegalStateException at nz.patai.runtime.streams.DeadLettersTest")
                        .doesNotContain(CITIZEN);
            });
            assertThat(log.all())
                    .singleElement()
                    .asString()
                    .contains("offset=\"0\"")
                    .doesNotContain(CITIZEN);
            assertThat(context.meters().scrape())
                    .contains("patai_dead_letters_total{service=\"tracker\",stage=\"PROCESSING\"} 1.0");
        }
    }

    @Test
    void haveTheSameIdWhenTheSameRecordFailsAgain() {
        assertThat(idOfFirstLetter()).isEqualTo(idOfFirstLetter());
    }

    @Test
    void areNotMadeForATimerThatFails() {
        try (var driver = driver(DeadLettersTest::timer)) {
            pipe(driver, "2024-02-07");
            assertThatThrownBy(() -> driver.advanceWallClockTime(Duration.ofMinutes(2)))
                    .isInstanceOf(StreamsException.class)
                    .hasRootCauseMessage("a fault of the timer");
            assertThat(letters(driver)).isEmpty();
        }
    }

    @Test
    void referToTheTopicThatIsKeptWhereACopyOfTheRecordFails() {
        try (var driver = driver(this::clockBehindATopicThatIsNotKept)) {
            pipe(driver, "2024-02-07");
            pipe(driver, "1999-01-01");

            assertThat(seen).containsExactly("2024-02-07");
            assertThat(letters(driver)).singleElement().satisfies(letter -> {
                var body = (DeadLettered) letter.value.body();
                assertThat(body.topic()).isEqualTo("oia.clock");
                assertThat(body.offset()).isEqualTo(1);
            });
        }
    }

    private void clockBehindATopicThatIsNotKept(StreamsBuilder builder) {
        builder.stream(Topics.CLOCK.name(), consumed())
                .processValues(() -> new NoteOrigin<Event<ClockEvent>>(), Named.as("note-origin"))
                .repartition(Repartitioned.with(
                                Serdes.String(),
                                Topics.CLOCK.valueSerde(context.clients().ids()))
                        .withName("again"))
                .foreach((key, event) -> look(event), Named.as("look"));
    }

    private UUID idOfFirstLetter() {
        try (var driver = driver(this::clock)) {
            pipe(driver, CITIZEN.getBytes(StandardCharsets.UTF_8));
            return letters(driver).getFirst().value.header().eventId();
        }
    }

    private void clock(StreamsBuilder builder) {
        builder.stream(Topics.CLOCK.name(), consumed()).foreach((key, event) -> look(event), Named.as("look"));
    }

    private void look(Event<ClockEvent> event) {
        var day = ((DayStarted) event.body()).day().toString();
        if (day.startsWith("1999")) {
            throw new IllegalStateException(CITIZEN);
        }
        seen.add(day);
    }

    private static void timer(StreamsBuilder builder) {
        builder.stream(
                        Topics.CLOCK.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read-clock"))
                .process(Timer::new, Named.as("tick"));
    }

    private Consumed<String, Event<ClockEvent>> consumed() {
        var serde = Topics.CLOCK.valueSerde(context.clients().ids());
        return Consumed.with(Topics.CLOCK.keySerde(), serde).withName("read-clock");
    }

    private TopologyTestDriver driver(java.util.function.Consumer<StreamsBuilder> topology) {
        var settings = StreamsService.settings(context);
        var properties = new Properties();
        properties.putAll(settings);
        // under a transaction the driver forgets what a handler sends before the first record is processed
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new TopologyTestDriver(StreamsService.build(settings, topology), properties, Instant.EPOCH);
    }

    private void pipe(TopologyTestDriver driver, String day) {
        pipe(driver, Topics.CLOCK.valueSerde(context.clients().ids()).write(Events.day(THREAD, day)));
    }

    private static void pipe(TopologyTestDriver driver, byte[] value) {
        driver.createInputTopic(Topics.CLOCK.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(THREAD, value, RECORDED_AT);
    }

    private List<KeyValue<String, Event<DeadLettersEvent>>> letters(TopologyTestDriver driver) {
        var serde = Topics.DEAD_LETTERS.valueSerde(context.clients().ids());
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(),
                        Topics.DEAD_LETTERS.keySerde().deserializer(),
                        serde.deserializer())
                .readKeyValuesToList();
    }

    /** Fails a minute after its start. */
    private static final class Timer extends ContextualProcessor<byte[], byte[], Void, Void> {

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            context.schedule(Duration.ofMinutes(1), PunctuationType.WALL_CLOCK_TIME, at -> {
                throw new IllegalStateException("a fault of the timer");
            });
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            // waits for the timer
        }
    }
}
