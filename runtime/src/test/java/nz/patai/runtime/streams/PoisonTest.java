package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadLettered;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.NotWrittenException;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.testing.Context;
import nz.patai.runtime.testing.Events;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.junit.jupiter.api.Test;

/** Poison in a real partition, under real transactions. */
class PoisonTest {

    private static final String CITIZEN = "Hana from Taupo asks";
    private static final byte[] GARBAGE = CITIZEN.getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealPlatform real = RealPlatform.shared();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void goesOnAfterPoisonAndRefersToItWithoutItsContent() {
        // Given
        var thread = "poison-1";
        try (var producer = real.clients().producer("test")) {
            var first = real.writeBytes(Topics.CLOCK, 0, thread, GARBAGE).offset();
            write(producer, thread, "2024-02-07");
            var unreadable = real.writeBytes(Topics.CLOCK, 0, thread, GARBAGE).offset();
            var unprocessable = write(producer, thread, "1999-01-01");
            write(producer, thread, "2024-02-08");
            var last = real.writeBytes(Topics.CLOCK, 0, thread, GARBAGE).offset();

            // When
            try (var service = start("poison-1", day -> fail(day, new IllegalStateException(CITIZEN)))) {
                await().atMost(PATIENCE).until(() -> letters("poison-1", thread).size() >= 4);

                // Then
                assertThat(seen).containsExactly("poison-1 2024-02-07", "poison-1 2024-02-08");
                assertThat(letters("poison-1", thread).stream().map(PoisonTest::show))
                        .containsExactlyInAnyOrder(
                                "DESERIALIZATION oia.clock-0@" + first + " nz.patai.schemas.SchemaException",
                                "DESERIALIZATION oia.clock-0@" + unreadable + " nz.patai.schemas.SchemaException",
                                "PROCESSING oia.clock-0@" + unprocessable + " java.lang.IllegalStateException",
                                "DESERIALIZATION oia.clock-0@" + last + " nz.patai.schemas.SchemaException");
                assertThat(service.condition()).isEqualTo(new Service.Condition.Ready());
            }
        }
        assertThat(rawLetters()).noneMatch(value -> value.contains("Hana") || value.contains("Taupo"));
    }

    @Test
    void stopsForAnOutageAndSetsNothingAside() {
        // Given
        var thread = "poison-2";
        try (var producer = real.clients().producer("test")) {
            write(producer, thread, "1999-01-01");
        }

        // When
        try (var service = start("poison-2", day -> fail(day, new TimeoutException("the broker is away")))) {
            await().atMost(PATIENCE).until(() -> service.condition() instanceof Service.Condition.Failed);

            // Then
            assertThat(service.condition())
                    .isEqualTo(new Service.Condition.Failed("TimeoutException: the broker is away"));
        }
        assertThat(letters("poison-2", thread)).isEmpty();
    }

    @Test
    void saysWhichTopicDidNotTakeARecordThatIsTooLarge() {
        try (var producer = real.clients().producer("test")) {
            var tooLarge = Events.day("x".repeat(1_100_000), "2024-02-07");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> producer.write(Topics.CLOCK, "poison-3", tooLarge))
                    .isInstanceOf(NotWrittenException.class)
                    .hasMessageStartingWith("Kafka did not acknowledge a record for oia.clock: ")
                    .hasMessageNotContaining("xxx");
        }
    }

    private StreamsService start(String name, java.util.function.Consumer<String> step) {
        var context = Context.of(name, real.config());
        var service = new StreamsService(context, builder -> topology(builder, name, step));
        service.start();
        return service;
    }

    private void topology(StreamsBuilder builder, String thread, java.util.function.Consumer<String> step) {
        var serde = Topics.CLOCK.valueSerde(real.clients().ids());
        builder.stream(
                        Topics.CLOCK.name(),
                        Consumed.with(Topics.CLOCK.keySerde(), serde).withName("read-clock"))
                .filter((key, event) -> thread.equals(key), Named.as("take-own"))
                .foreach((key, event) -> look(key, event, step), Named.as("look"));
    }

    private void look(String key, Event<ClockEvent> event, java.util.function.Consumer<String> step) {
        if (event.body() instanceof DayStarted started) {
            step.accept(started.day().toString());
            seen.add(key + ' ' + started.day());
        }
    }

    private static void fail(String day, RuntimeException error) {
        if (day.startsWith("1999")) {
            throw error;
        }
    }

    private static long write(EventProducer producer, String thread, String day) {
        return producer.write(Topics.CLOCK, 0, null, thread, Events.day(thread, day))
                .offset();
    }

    private List<DeadLettered> letters(String service, String thread) {
        var serde = Topics.DEAD_LETTERS.valueSerde(real.clients().ids());
        return raw().stream()
                .filter(r -> r.key().equals(thread))
                .map(r -> (DeadLettered) serde.read(r.value()).body())
                .filter(letter -> letter.service().equals(service))
                .toList();
    }

    private List<String> rawLetters() {
        return raw().stream()
                .map(r -> new String(r.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** All that is committed. */
    private List<ConsumerRecord<String, byte[]>> raw() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = real.clients().consumer("look", "")) {
            var partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    private static String show(DeadLettered letter) {
        return letter.stage() + " " + letter.topic() + '-' + letter.partition() + '@' + letter.offset() + ' '
                + letter.errorClass();
    }
}
