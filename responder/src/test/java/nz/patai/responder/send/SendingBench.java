package nz.patai.responder.send;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.embedded.DataDirectory;
import nz.patai.embedded.EmbeddedBroker;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.LimitKind;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendReleased;
import nz.patai.responder.RequestStory;
import nz.patai.responder.domain.Sha256;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.letter.TemplateLoading;
import nz.patai.responder.mail.MailTransport;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.TopicDeployment;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real broker with our topics, letters to release on it, and senders to start. */
public final class SendingBench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final @Nullable EmbeddedBroker broker;
    private final ServiceContext context;
    private final EventProducer producer;

    private SendingBench(ServiceContext context) {
        this.broker = null;
        this.context = context;
        this.producer = context.clients().producer("bench");
    }

    public SendingBench(Path directory) {
        var test = TestContext.of("responder", directory);
        broker = EmbeddedBroker.start(DataDirectory.open(directory.resolve("data")), 0);
        var kafka = new PlatformConfig.Kafka(broker.bootstrapServers(), 2, 1, 1, null, Map.of());
        var given = test.context();
        context = new ServiceContext(
                "responder",
                given.platform(),
                given.agency(),
                new KafkaClients(kafka, given.clients().ids()),
                given.sealer(),
                given.time(),
                given.meters());
        try (var admin = context.clients().admin("deploy")) {
            new TopicDeployment(admin, kafka).apply();
        }
        producer = context.clients().producer("bench");
    }

    public ServiceContext context() {
        return context;
    }

    /** The same as seen by another process, with its own state directory. */
    SendingBench otherProcess() {
        var platform = context.platform();
        var streams =
                new PlatformConfig.Streams(platform.streams().stateDirectory().resolveSibling("other"), 1, 100);
        return new SendingBench(new ServiceContext(
                context.service(),
                new PlatformConfig(
                        platform.kafka(),
                        platform.registry(),
                        platform.sealing(),
                        streams,
                        platform.ingest(),
                        platform.responder(),
                        platform.desk(),
                        platform.health(),
                        platform.simulated(),
                        platform.clock()),
                context.agency(),
                context.clients(),
                context.sealer(),
                context.time(),
                context.meters()));
    }

    /** A running sender that sends each alert for itself. */
    Sender sender(MailTransport transport) {
        return sender(transport, Duration.ZERO);
    }

    /** A running sender. */
    Sender sender(MailTransport transport, Duration gathering) {
        var sender =
                new Sender(context, templates(), transport, new Backoff(List.of(Duration.ofMillis(20))), gathering);
        sender.start();
        return sender;
    }

    /** Writes a composed letter and its release; gives the composed event's id. */
    UUID release(String thread, String text) {
        return release(thread, text, Sha256.hex(bytes(text)), 0);
    }

    /** As {@link #release(String, String)}, with a hash of other bytes or an offset that is off. */
    UUID release(String thread, String text, String releasedSha256, long offBy) {
        var story = new RequestStory(thread, context.sealer());
        var composed = story.<ResponsesEvent>event(
                "composed",
                RequestStory.WED_2024_03_06,
                new ResponseComposed(
                        ResponseKind.DECISION,
                        context.sealer().seal(thread, bytes(text)),
                        bytes(text).length,
                        Sha256.hex(bytes(text)),
                        "<" + thread + "@ministry.example>",
                        true,
                        "templates",
                        List.of(1)));
        var composedId = composed.header().eventId();
        var at = producer.write(Topics.RESPONSES, thread, composed);
        write(story.event(
                "released",
                RequestStory.WED_2024_03_06,
                new SendReleased(composedId, ReleaseAuthority.SIGNATURE, releasedSha256, at.offset() + offBy)));
        return composedId;
    }

    /** Writes an alert; gives its id. */
    UUID alert(String thread, String role) {
        return alert(thread, AlertKind.DUE_IN_FIVE, 5, role);
    }

    UUID alert(String thread, AlertKind kind, int left, String... roles) {
        var story = new RequestStory(thread, context.sealer());
        var alert = story.<DeadlinesEvent>event(
                "alert",
                RequestStory.WED_2024_03_06,
                new DeadlineAlert(
                        kind,
                        LimitKind.DECISION,
                        LocalDate.of(2024, 2, 28),
                        LocalDate.of(2024, 3, 6),
                        left,
                        List.of(roles),
                        null));
        producer.write(Topics.DEADLINES, thread, alert);
        return alert.header().eventId();
    }

    public void write(Event<? extends ResponsesEvent> event) {
        producer.write(Topics.RESPONSES, event.header().threadId(), event);
    }

    /** Writes an event to its topic. */
    public <B extends EventRecord> void write(Topic<B> topic, Event<? extends B> event) {
        producer.write(topic, event.header().threadId(), event);
    }

    /** A mail of ours. */
    static byte[] bytes(String text) {
        return ("From: Ministry <oia@ministry.example>\r\nTo: fyi-request-1-aaaaaaaa@requests.fyi.org.nz\r\n"
                        + "Message-ID: <1@ministry.example>\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The first event of a kind on a thread, once there is one. */
    public <E extends ResponsesEvent> E await(String thread, Class<E> kind) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> all(thread, kind), found -> !found.isEmpty())
                .getFirst();
    }

    /** All events of a kind on a thread, in order. */
    public <E extends ResponsesEvent> List<E> all(String thread, Class<E> kind) {
        var found = new ArrayList<E>();
        try (var consumer = context.clients().consumer("look", "")) {
            var serde = Topics.RESPONSES.valueSerde(context.clients().ids());
            var partitions = List.of(
                    new TopicPartition(Topics.RESPONSES.name(), 0), new TopicPartition(Topics.RESPONSES.name(), 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var body = serde.read(record.value()).body();
                    if (record.key().equals(thread) && kind.isInstance(body)) {
                        found.add(kind.cast(body));
                    }
                }
            }
        }
        return found;
    }

    /** Two more mails through the whole way: what came before them has been looked at when they are sent. */
    void awaitQuiet(String name) {
        for (int n = 0; n < 4; n++) {
            release(name + "-" + n, "quiet");
        }
        for (int n = 0; n < 4; n++) {
            await(name + "-" + n, ResponseSent.class);
        }
    }

    static LetterTemplates templates() {
        return switch (LetterTemplates.load(null)) {
            case TemplateLoading.Loaded(var templates) -> templates;
            case TemplateLoading.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    @Override
    public void close() {
        producer.close();
        if (broker != null) {
            broker.close();
        }
    }
}
