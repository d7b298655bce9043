package nz.patai.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.DayStarted;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.testing.Events;
import nz.patai.runtime.testing.LogLines;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.RegistryUnreachableException;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {

    private static final byte[] GARBAGE = "To Hana, from a citizen".getBytes(StandardCharsets.UTF_8);
    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0, 0, 1, 42};
    private static final List<Topic<?>> FOLLOWED = List.of(Topics.CLOCK);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RealPlatform real = RealPlatform.shared();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaClients clients = real.clients(meters);

    @Test
    void goesOnAfterRecordsThatCannotBeReadAndHandsThemOver() {
        // Given
        var thread = "follow-1";
        List<Followed> found = new CopyOnWriteArrayList<>();
        try (var producer = clients.producer("test")) {
            producer.write(Topics.CLOCK, 1, null, thread, Events.day(thread, "2024-02-07"));
            var garbage = real.writeBytes(Topics.CLOCK, 1, thread, GARBAGE);
            var unknown = real.writeBytes(Topics.CLOCK, 1, thread, UNKNOWN_SCHEMA);
            real.writeBytes(Topics.CLOCK, 1, thread, null);

            // When
            try (var follower = clients.follow("test", FOLLOWED, add(thread, found))) {
                producer.write(Topics.CLOCK, 1, null, thread, Events.day(thread, "2024-02-08"));
                follower.await(PATIENCE, () -> found.size() >= 5);

                // Then
                assertThat(found)
                        .map(TopicFollowerTest::show)
                        .containsExactly(
                                "2024-02-07",
                                "oia.clock-1@" + garbage.offset()
                                        + ": A record in oia.clock is not in the schema registry's wire"
                                        + " format (23 bytes): something else than Patai wrote it",
                                "oia.clock-1@" + unknown.offset()
                                        + ": The schema registry has no Avro schema with id 2130706433:"
                                        + " Schema 2130706433 not found.; error code: 40403",
                                "void",
                                "2024-02-08");
                assertThat(follower.failure()).isNull();
                follower.check();
            }
        }
    }

    @Test
    void logsAndCountsARecordThatCannotBeReadByReferenceAlone() {
        // Given
        var at = real.writeBytes(Topics.CLOCK, 2, "follow-2", GARBAGE);

        // When
        try (var log = LogLines.of(RecordReader.class);
                var follower = clients.follow("test", FOLLOWED, (key, event) -> {})) {
            // Then
            var place = "partition=\"2\", offset=\"" + at.offset() + '"';
            assertThat(log.all()).filteredOn(line -> line.contains(place)).hasSize(1);
            assertThat(log.all()).noneMatch(line -> line.contains("citizen") || line.contains("Hana"));
            assertThat(meters.counter("patai.unreadable.records", "topic", "oia.clock")
                            .count())
                    .isGreaterThanOrEqualTo(1);
            assertThat(follower.failure()).isNull();
        }
    }

    @Test
    void leavesOutWhatCannotBeReadForAListenerThatDoesNotAsk() {
        // Given
        var thread = "follow-3";
        List<String> days = new CopyOnWriteArrayList<>();
        try (var producer = clients.producer("test")) {
            real.writeBytes(Topics.CLOCK, 0, thread, GARBAGE);
            producer.write(Topics.CLOCK, 0, null, thread, Events.day(thread, "2024-02-07"));
        }

        // When
        try (var _ = TopicFollower.startAt(clients.consumer("test", ""), FOLLOWED, clients.ids(), (at, event) -> {
            if (thread.equals(at.key()) && event != null) {
                days.add(((DayStarted) event.body()).day().toString());
            }
        })) {
            // Then
            assertThat(days).containsExactly("2024-02-07");
        }
    }

    @Test
    void doesNotTakeSoundRecordsForUnreadableWhileTheRegistryIsAway() {
        // Given
        try (var producer = clients.producer("test")) {
            producer.write(Topics.CLOCK, 0, null, "follow-4", Events.day("follow-4", "2024-02-07"));
        }
        var yaml = RealPlatform.yaml(real.config().kafka().bootstrapServers(), "http://127.0.0.1:1", Path.of("."));
        var cutOff = Platform.clients(RealPlatform.config(yaml));

        // Then
        assertThatThrownBy(() -> cutOff.follow("test", FOLLOWED, (key, event) -> {}))
                .isInstanceOf(RegistryUnreachableException.class);
    }

    @Test
    void tellsWhatEndedTheFollowingOfAListenerThatThrows() {
        try (var producer = clients.producer("test");
                var follower = clients.follow("test", FOLLOWED, (key, event) -> {
                    if (key.equals("follow-5")) {
                        throw new IllegalStateException("a fault of the listener");
                    }
                })) {
            // When
            producer.write(Topics.CLOCK, 0, null, "follow-5", Events.day("follow-5", "2024-02-07"));
            follower.await(PATIENCE, () -> false);

            // Then
            assertThat(follower.failure()).hasMessage("a fault of the listener");
            assertThatThrownBy(follower::check)
                    .isInstanceOf(FollowingEndedException.class)
                    .hasMessage("Reading oia.clock ended (IllegalStateException: a fault of the listener):"
                            + " start the service again");
        }
    }

    private static TopicFollower.FullListener add(String thread, List<Followed> found) {
        return next -> {
            var key = switch (next) {
                case Followed.Read(var at, var event) -> at.key();
                case Followed.Tombstone(var at) -> at.key();
                case Followed.Unreadable unreadable -> unreadable.key();
            };
            if (thread.equals(key)) {
                found.add(next);
            }
        };
    }

    private static String show(Followed found) {
        return switch (found) {
            case Followed.Read(var at, var event) ->
                ((DayStarted) event.body()).day().toString();
            case Followed.Tombstone(var at) -> "void";
            case Followed.Unreadable u -> u.place() + ": " + u.reason();
        };
    }
}
