package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.Header;
import nz.patai.event.MailReceived;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.service.Service;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail whose key can't be read for a while: set aside, looked at, mended, and processed again, on a real broker. */
class RedriveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private final List<Event<?>> events = new CopyOnWriteArrayList<>();

    @Test
    void whatCouldNotBeProcessedIsProcessedAgainOnceItsCauseIsMended() throws Exception {
        try (var broker = RunningBroker.start(directory);
                var producer = broker.context().clients().producer("test");
                var follower = broker.context()
                        .clients()
                        .follow("test", List.of(Topics.REQUESTS, Topics.DEAD_LETTERS), (key, event) -> note(event))) {
            // Given
            var inbox = new MailInbox(broker.context());
            var mail = inbox.golden("fyi-request-25642");
            var backup = keyOf(broker.context().clients(), "fyi-25642");
            overwriteKey(broker.context().clients(), backup, null);
            overwriteKey(broker.context().clients(), backup, new byte[] {9, 9, 9});
            var at = producer.write(Topics.MAIL, mail.header().threadId(), Event.<MailReceived>widen(mail));
            try (var service = new IngestService(broker.context())) {
                service.start();
                await().atMost(PATIENCE).until(() -> service.condition() instanceof Service.Condition.Ready);
                var first = awaitLetters(1).getFirst();
                assertThat(((DeadLettered) first.body()).offset()).isEqualTo(at.offset());

                // When it is tried again too early
                resolve(producer, first);
                var second = awaitLetters(2).getLast();
                // Then there is a dead letter of its own, for the same record
                assertThat(second.header().eventId())
                        .isNotEqualTo(first.header().eventId());
                assertThat(second.body()).isInstanceOfSatisfying(DeadLettered.class, letter -> {
                    assertThat(letter.topic()).isEqualTo("oia.mail");
                    assertThat(letter.offset()).isEqualTo(at.offset());
                });
                assertThat(types()).doesNotContain("RequestReceived");

                // When the cause is mended
                overwriteKey(broker.context().clients(), backup, backup.value());
                resolve(producer, second);
                // Then
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(types()).contains("RequestReceived", "RequestRegistered"));
                assertThat(types()).containsOnlyOnce("RequestReceived");
                assertThat(awaitLetters(2)).hasSize(2);
            }
            assertThat(follower.failure()).isNull();
        }
    }

    private void note(@Nullable Event<?> event) {
        if (event != null) {
            events.add(event);
        }
    }

    private List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    private List<Event<?>> awaitLetters(int count) {
        await().atMost(PATIENCE).until(() -> letters().size() >= count);
        return letters();
    }

    private List<Event<?>> letters() {
        return events.stream().filter(e -> e.body() instanceof DeadLettered).toList();
    }

    private static void resolve(EventProducer producer, Event<? extends EventRecord> letter) {
        UUID id = letter.header().eventId();
        var header = new Header(
                EventId.external("DeadLetterResolved", id.toString()),
                letter.header().threadId(),
                null,
                letter.header().occurredAt(),
                List.of(id),
                new Actor(ActorKind.OFFICER, "h.ratana"));
        producer.write(
                Topics.DEAD_LETTERS,
                letter.header().threadId(),
                new Event<>(header, new DeadLetterResolved(id, DeadLetterAction.RETRIED, null)));
    }

    private static ConsumerRecord<String, byte[]> keyOf(KafkaClients clients, String thread) {
        try (var consumer = clients.consumer("look", "")) {
            consumer.assign(IntStream.range(0, RunningBroker.PARTITIONS)
                    .mapToObj(p -> new TopicPartition(Topics.KEYS.name(), p))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            for (var i = 0; i < 50; i++) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().startsWith(thread + "#")) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no key of " + thread);
    }

    private static void overwriteKey(
            KafkaClients clients, ConsumerRecord<String, byte[]> record, byte @Nullable [] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(clients.common("fate"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), value))
                    .get();
        }
    }
}
