package nz.patai.benchmarks;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import nz.patai.deadlinetracker.DeadlineTrackerTopology;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DayStarted;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.RequestReceived;
import nz.patai.event.Sealed;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import nz.patai.statute.LegalDay;
import nz.patai.testkit.TestContext;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The tracker's topology with its stores on disk and so many open requests; no broker, no transactions. */
final class TrackedRequests implements AutoCloseable {

    private static final Actor ACTOR = new Actor(ActorKind.SERVICE, "bench");
    private static final Sealed SEALED = new Sealed("key", ByteBuffer.wrap(new byte[60]), null);
    private static final int DRAINED_EVERY = 500;

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Event<nz.patai.event.RequestsEvent>> requests;
    private final TestInputTopic<String, Event<nz.patai.event.ClockEvent>> days;
    private int number;

    TrackedRequests(Path directory) {
        var context = TestContext.of("deadline-tracker", directory).context();
        var settings = StreamsService.settings(context);
        var properties = new Properties();
        properties.putAll(settings);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        var topology = StreamsService.build(settings, builder -> DeadlineTrackerTopology.build(builder, context));
        this.driver = new TopologyTestDriver(topology, properties, Instant.EPOCH);
        this.requests = input(Topics.REQUESTS, context);
        this.days = input(Topics.CLOCK, context);
    }

    /** Takes requests in that were received on a day. */
    void receive(int count, LocalDate day) {
        for (var i = 0; i < count; i++) {
            var id = "fyi-" + ++number;
            requests.pipeInput(id, new Event<>(header(id, id, day), received(day)), noon(day));
            if (number % DRAINED_EVERY == 0) {
                drain();
            }
        }
        drain();
    }

    /** A day starts; gives how many nanoseconds it took. */
    long tick(LocalDate day) {
        var event = new Event<nz.patai.event.ClockEvent>(header("system", null, day), new DayStarted(day));
        var start = System.nanoTime();
        days.pipeInput("day-0", event, noon(day));
        var took = System.nanoTime() - start;
        drain();
        return took;
    }

    @Override
    public void close() {
        driver.close();
    }

    /** The driver keeps whatever is written until somebody reads it. */
    private void drain() {
        for (var topic : driver.producedTopicNames()) {
            driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
        }
    }

    private <B extends EventRecord> TestInputTopic<String, Event<B>> input(Topic<B> topic, ServiceContext context) {
        var serializer = topic.valueSerde(context.clients().ids()).serializer();
        return driver.createInputTopic(topic.name(), new StringSerializer(), serializer);
    }

    private static Header header(String thread, @org.jspecify.annotations.Nullable String request, LocalDate day) {
        return new Header(EventId.external("Bench", thread + day), thread, request, noon(day), List.of(), ACTOR);
    }

    private static RequestReceived received(LocalDate day) {
        return new RequestReceived(
                "ministry",
                LegalAct.OIA,
                null,
                day,
                "mail",
                null,
                null,
                SEALED,
                SEALED,
                SEALED,
                SEALED,
                null,
                "0".repeat(64),
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LegalDay.ZONE).toInstant();
    }
}
