package nz.patai.runtime.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads whole topics from their first record on, and goes on as they grow. Every record is handed to a listener, on one thread. */
public final class TopicFollower implements AutoCloseable {

    /** Gets every record. */
    @FunctionalInterface
    public interface Listener {

        /** One record; the event is null for a tombstone. */
        void on(String key, @Nullable Event<?> event);
    }

    /** Gets every record with where it stands. */
    @FunctionalInterface
    public interface RecordListener {

        /** One record; the event is null for a tombstone. */
        void on(ConsumerRecord<String, byte[]> at, @Nullable Event<?> event);
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CATCH_UP = Duration.ofMinutes(10);

    private final Consumer<String, byte[]> consumer;
    private final Map<String, EventSerde<?>> serdes = new HashMap<>();
    private final RecordListener listener;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Object moved = new Object();
    private final Thread thread;
    private volatile boolean closed;

    private TopicFollower(
            Consumer<String, byte[]> consumer, List<Topic<?>> topics, SchemaIds ids, RecordListener listener) {
        this.consumer = consumer;
        this.listener = listener;
        topics.forEach(t -> serdes.put(t.name(), t.valueSerde(ids)));
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follow-" + topics.getFirst().name())
                .unstarted(this::run);
    }

    /** Starts, and returns when everything that stood in the topics at the start has been handed over. */
    static TopicFollower start(
            Consumer<String, byte[]> consumer, List<Topic<?>> topics, SchemaIds ids, Listener listener) {
        return startAt(consumer, topics, ids, (at, event) -> listener.on(at.key(), event));
    }

    /** As {@link #start}, for a listener that wants to know where each record stands. The consumer is closed with the follower. */
    public static TopicFollower startAt(
            Consumer<String, byte[]> consumer, List<Topic<?>> topics, SchemaIds ids, RecordListener listener) {
        var follower = new TopicFollower(consumer, topics, ids, listener);
        follower.thread.start();
        follower.awaitCaughtUp();
        return follower;
    }

    /** Waits until a condition that the listener brings about holds, or the time is over. Returns at once where it holds. */
    public void await(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        synchronized (moved) {
            try {
                var left = millisUntil(end);
                while (!condition.getAsBoolean() && failure.get() == null && left > 0) {
                    moved.wait(left);
                    left = millisUntil(end);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What ended the following, should it have ended by itself; null while all is well. */
    public @Nullable RuntimeException failure() {
        return failure.get();
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            var partitions = assign();
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            while (!closed) {
                for (var record : consumer.poll(POLL)) {
                    listener.on(record, serde(record).read(record.value()));
                }
                ends.entrySet().removeIf(e -> consumer.position(e.getKey()) >= e.getValue());
                if (ends.isEmpty()) {
                    caughtUp.countDown();
                }
                tell();
            }
        } catch (WakeupException e) {
            // close() was called
        } catch (RuntimeException e) {
            failure.set(e);
        } finally {
            caughtUp.countDown();
            tell();
        }
    }

    private List<TopicPartition> assign() {
        var partitions = serdes.keySet().stream()
                .flatMap(t -> consumer.partitionsFor(t).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    @SuppressWarnings("NullAway") // only topics that were asked for are assigned
    private EventSerde<?> serde(ConsumerRecord<?, ?> record) {
        return serdes.get(record.topic());
    }

    private void awaitCaughtUp() {
        try {
            if (!caughtUp.await(CATCH_UP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                throw new IllegalStateException("could not read " + serdes.keySet() + " within " + CATCH_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    private void tell() {
        synchronized (moved) {
            moved.notifyAll();
        }
    }

    private static long millisUntil(long nanoTime) {
        return (nanoTime - System.nanoTime()) / 1_000_000;
    }
}
