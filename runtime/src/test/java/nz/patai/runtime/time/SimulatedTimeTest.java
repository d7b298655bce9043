package nz.patai.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nz.patai.runtime.testing.Events;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;

class SimulatedTimeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RealPlatform real = RealPlatform.shared();

    @Test
    void isWhatTheClockToldLastAndNeverGoesBack() {
        try (var producer = real.clients().producer("test")) {
            producer.write(Topics.CLOCK, 0, null, "time-1", Events.day("time-1", "2090-03-01"));
            try (var time = new SimulatedTime(real.clients(), "test")) {
                // caught up when it was made
                assertThat(time.now()).isEqualTo(Instant.parse("2090-03-01T00:00:00Z"));

                // an older event, poison and a tombstone in another partition, then a newer event behind them
                producer.write(Topics.CLOCK, 1, null, "time-1", Events.day("time-1", "2090-02-01"));
                real.writeBytes(Topics.CLOCK, 1, "time-1", "no event".getBytes(StandardCharsets.UTF_8));
                real.writeBytes(Topics.CLOCK, 1, "time-1", null);
                assertThat(time.now()).isEqualTo(Instant.parse("2090-03-01T00:00:00Z"));
                producer.write(Topics.CLOCK, 1, null, "time-1", Events.day("time-1", "2090-03-02"));
                await().atMost(PATIENCE).until(() -> time.now().equals(Instant.parse("2090-03-02T00:00:00Z")));
                assertThat(time.failure()).isNull();
            }
        }
    }

    @Test
    void ofTheMachineIsToTheMillisecond() {
        var now = TimeSource.system().now();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    }
}
