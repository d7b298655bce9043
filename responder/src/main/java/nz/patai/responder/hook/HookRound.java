package nz.patai.responder.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import org.apache.kafka.common.TopicPartition;

/** The alerts that wait for a channel, and what was tried for them. For one thread; instants are those of {@link System#nanoTime}. */
final class HookRound {

    /** An alert and where it was read. */
    record Waiting(TopicPartition partition, Header header, DeadlineAlert alert) {}

    /** After so long a channel that takes nothing is given up for the alerts that wait for it. */
    private static final Duration GIVEN_UP = Duration.ofHours(24);

    /** What is older is history, as where a channel is set up later. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final List<Waiting> waiting = new ArrayList<>();
    private int failures;
    private long since;
    private long notBefore;

    static boolean isNews(Header header, Instant now) {
        return header.occurredAt().isAfter(now.minus(NEWS));
    }

    void add(Waiting more, long now, Duration gathering) {
        if (waiting.isEmpty()) {
            since = now;
            notBefore = now + gathering.toNanos();
        }
        waiting.add(more);
    }

    boolean isDue(long now) {
        return !waiting.isEmpty() && now - notBefore >= 0;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Waiting> all() {
        return List.copyOf(waiting);
    }

    /** True where a failure is to be put on record: the first of a round, and that with which it is given up. */
    boolean failed(long now, Duration wait) {
        failures++;
        notBefore = now + wait.toNanos();
        return failures == 1 || isGivenUp(now);
    }

    int failures() {
        return failures;
    }

    boolean isGivenUp(long now) {
        return now - since >= GIVEN_UP.toNanos();
    }

    void clear() {
        waiting.clear();
        failures = 0;
    }
}
