package nz.patai.runtime.time;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The time that {@code oia.clock} last told: that of its newest event. Before the first it is 1970, so nothing can be taken for current. A
 * record that can't be read moves nothing.
 */
public final class SimulatedTime implements TimeSource, AutoCloseable {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final TopicFollower follower;

    /** Follows the clock. */
    public SimulatedTime(KafkaClients clients, String service) {
        this.follower = clients.follow(service + "-time", List.of(Topics.CLOCK), (key, event) -> {
            if (event != null) {
                now.accumulateAndGet(event.header().occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        });
    }

    /**
     * The time.
     *
     * @throws nz.patai.runtime.kafka.FollowingEndedException where the clock is not followed any more: it would stand still for good
     */
    @Override
    public Instant now() {
        follower.check();
        return now.get();
    }

    /** What ended the following, should it have ended by itself; null while all is well. */
    public @Nullable RuntimeException failure() {
        return follower.failure();
    }

    @Override
    public void close() {
        follower.close();
    }
}
