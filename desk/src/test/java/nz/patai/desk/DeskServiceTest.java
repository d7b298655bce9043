package nz.patai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import nz.patai.embedded.DataDirectory;
import nz.patai.embedded.EmbeddedBroker;
import nz.patai.event.ActorKind;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.RecordedEvent;
import nz.patai.register.history.GoldenCase;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.TopicDeployment;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole desk on a real broker. */
class DeskServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 3;
    private static final Instant WED_2024_03_06 = Instant.parse("2024-03-06T01:00:00Z");

    @TempDir
    private static Path directory;

    private static TestContext test;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        test = DeskAgency.context(directory);
        test.setTime(WED_2024_03_06);
        broker = EmbeddedBroker.start(DataDirectory.open(directory.resolve("data")), 0);
        try (var admin = context(Map.of()).clients().admin("deploy")) {
            new TopicDeployment(admin, kafka(Map.of())).apply();
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void showsWhatIsRecordedWhenItStartsAndWhatIsRecordedLater() {
        var events = GoldenCase.events(test.sealer()::seal);
        write(events.subList(0, 3));
        try (var desk = new DeskService(context(Map.of()))) {
            assertThat(desk.condition()).isEqualTo(new Service.Condition.Starting());
            desk.start();
            assertThat(desk.condition()).isEqualTo(new Service.Condition.Ready());
            try (var client = client(desk)) {
                assertThat(client.get("/api/register").findValuesAsText("id")).contains("fyi-25642");
                write(events.subList(3, events.size()));
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> client.get("/api/request", "id", "fyi-25642")
                                .at("/row/status")
                                .asText()
                                .equals("answered"));
            }
        }
    }

    @Test
    void givesALetterByteForByteFromWhereItStands() {
        // Given
        var thread = "fyi-3";
        var letter = DeskHistories.letterOf(thread);
        var original = "Subject: Pātai\r\n\r\n\u0000\u0001binary";
        write(arrival(thread));
        write(letter(thread, original));
        try (var desk = started(Map.of());
                var client = client(desk)) {
            // Then
            assertThat(new String(client.letter(letter), StandardCharsets.UTF_8))
                    .isEqualTo(original);
            // When
            test.keys().destroy(thread);
            // Then
            assertThatThrownBy(() -> client.letter(letter))
                    .isInstanceOfSatisfying(
                            DeskException.class, e -> assertThat(e.status()).isEqualTo(410))
                    .hasMessage("the letter's content was disposed of");
        }
    }

    @Test
    void writesACommandUnderItsThreadWithNothingReadableInIt() {
        write(arrival("fyi-4"));
        try (var desk = started(Map.of());
                var client = client(desk)) {
            // When
            var command = "{kind: withdraw, request: fyi-4, command_id: once, note: Aroha rang about the whale}";
            var id = client.enter(command);
            var again = client.enter(command);
            // Then
            assertThat(again).isEqualTo(id);
            var records = commandsOf("fyi-4");
            assertThat(records).hasSize(2).allSatisfy(record -> {
                assertThat(record.timestamp()).isEqualTo(WED_2024_03_06.toEpochMilli());
                assertThat(new String(record.value(), StandardCharsets.ISO_8859_1))
                        .contains("fyi-4", "h.ratana")
                        .doesNotContain("Aroha", "whale");
                var event = Topics.COMMANDS
                        .valueSerde(test.context().clients().ids())
                        .read(record.value());
                assertThat(event.header().eventId()).isEqualTo(id);
                assertThat(event.header().actor().kind()).isEqualTo(ActorKind.OFFICER);
                assertThat(test.sealer().textOrNull("fyi-4", ((WithdrawRequest) event.body()).note()))
                        .isEqualTo("Aroha rang about the whale");
            });
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> client.get("/api/request", "id", "fyi-4")
                            .path("events")
                            .findValuesAsText("type")
                            .contains("WithdrawRequest"));
            assertThat(client.get("/api/command", "id", id.toString())
                            .path("outcome")
                            .asText())
                    .isEqualTo("pending");
        }
    }

    @Test
    void saysUnderWhichNameToSendAgainWhatKafkaDidNotTake() {
        write(arrival("fyi-5"));
        try (var desk = started(Map.of("max.request.size", "100"));
                var client = client(desk)) {
            assertThatThrownBy(() -> client.enter("{kind: withdraw, request: fyi-5, command_id: third time}"))
                    .isInstanceOfSatisfying(
                            DeskException.class, e -> assertThat(e.status()).isEqualTo(503))
                    .hasMessage("the command may not have been written: send it again, with command_id: third time");
            assertThatThrownBy(() -> client.enter("{kind: withdraw, request: fyi-5}"))
                    .hasMessageMatching(".* with command_id: [0-9a-f]{8}-[0-9a-f-]{27}");
            assertThat(commandsOf("fyi-5")).isEmpty();
        }
    }

    private static PlatformConfig.Kafka kafka(Map<String, String> properties) {
        return new PlatformConfig.Kafka(broker.bootstrapServers(), PARTITIONS, 1, 1, null, properties);
    }

    private static ServiceContext context(Map<String, String> properties) {
        var given = test.context();
        return new ServiceContext(
                "desk",
                given.platform(),
                given.agency(),
                new KafkaClients(kafka(properties), given.clients().ids()),
                given.sealer(),
                given.time(),
                given.meters());
    }

    private static DeskService started(Map<String, String> properties) {
        var desk = new DeskService(context(properties));
        desk.start();
        return desk;
    }

    private static DeskClient client(DeskService desk) {
        return new DeskClient("http://" + desk.address(), DeskAgency.MANAGER);
    }

    private static List<RecordedEvent> arrival(String thread) {
        return DeskHistories.arrival(thread, test.sealer()::seal);
    }

    private static List<RecordedEvent> letter(String thread, String mail) {
        return DeskHistories.letter(thread, mail, test.sealer()::seal);
    }

    private static void write(List<RecordedEvent> events) {
        try (var producer = context(Map.of()).clients().producer("test")) {
            for (var event : events) {
                producer.write(topic(event), event.header().threadId(), Event.<EventRecord>widen(event.event()));
            }
        }
    }

    @SuppressWarnings("unchecked") // the event stood in this very topic
    private static Topic<EventRecord> topic(RecordedEvent event) {
        return (Topic<EventRecord>) Topics.all().stream()
                .filter(t -> t.name().equals(event.topic()))
                .findFirst()
                .orElseThrow();
    }

    private static List<ConsumerRecord<String, byte[]>> commandsOf(String thread) {
        try (var consumer = context(Map.of()).clients().consumer("test", "")) {
            var partitions = consumer.partitionsFor(Topics.COMMANDS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream().filter(r -> thread.equals(r.key())).toList();
        }
    }
}
