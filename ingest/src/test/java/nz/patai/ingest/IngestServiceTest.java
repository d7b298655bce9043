package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.RequestRegistered;
import nz.patai.ingest.gateway.SmtpClient;
import nz.patai.runtime.service.Service;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker. */
class IngestServiceTest {

    @TempDir
    Path directory;

    private final List<Event<?>> events = new CopyOnWriteArrayList<>();

    @Test
    void takesMailInByBothDoorsAndGoesOnAfterARestart() throws Exception {
        try (var broker = RunningBroker.start(directory);
                var follower = broker.context().clients().follow("test", List.of(Topics.REQUESTS), (key, event) -> {
                    if (event != null) {
                        events.add(event);
                    }
                })) {
            try (var service = started(broker)) {
                assertThat(smtp(service, "fyi-request-25642")).startsWith("250");
                assertThat(http(service, "from-anyone-else")).isEqualTo(202);
                assertThat(http(service, "fyi-request-25642")).isEqualTo(202);
                awaitTypes(
                        "RequestReceived",
                        "RequestReceived",
                        "DuplicateArrived",
                        "RequestRegistered",
                        "RequestRegistered");
            }
            try (var service = started(broker)) {
                assertThat(smtp(service, "forwarded-footer-identity")).startsWith("250");
                assertThat(http(service, "fyi-request-25642")).isEqualTo(202);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(numbers()).containsExactlyInAnyOrder(1666L, 1667L, 1668L));
            }
            assertThat(partitionsOf(broker, "ingest-mail-by-thread-repartition"))
                    .isEqualTo(RunningBroker.PARTITIONS);
            assertThat(partitionsOf(broker, "ingest-reference-sequencer-repartition"))
                    .isEqualTo(1);
            assertThat(follower).isNotNull();
        }
    }

    private void awaitTypes(String... types) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(events.stream().map(Event::type)).containsExactlyInAnyOrder(types));
    }

    private List<Long> numbers() {
        return events.stream()
                .filter(event -> event.body() instanceof RequestRegistered)
                .map(event -> ((RequestRegistered) event.body()).number())
                .toList();
    }

    private static IngestService started(RunningBroker broker) {
        var service = new IngestService(broker.context());
        assertThatThrownBy(service::smtpAddress).isInstanceOf(IllegalStateException.class);
        service.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> service.condition() instanceof Service.Condition.Ready);
        return service;
    }

    private static String smtp(IngestService service, String name) throws Exception {
        try (var client = new SmtpClient(service.smtpAddress())) {
            return client.deliver(mail(name));
        }
    }

    private static int http(IngestService service, String name) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://" + service.httpAddress() + "/mail"))
                    .header("Authorization", "Bearer test-token")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mail(name)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static byte[] mail(String name) throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/mail", name, "input.eml"));
    }

    private static int partitionsOf(RunningBroker broker, String topic) {
        try (var producer = new KafkaProducer<>(
                broker.context().clients().common("test"), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.partitionsFor(topic).size();
        }
    }
}
