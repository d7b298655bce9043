package nz.patai.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.schemas.Event;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads whole topics from their first record on, and goes on as they grow. Every record is handed to a listener, on one thread.
 *
 * <p>A record that can't be read ends nothing: it is logged by reference, counted, given to a listener that asks for it, and the following
 * goes on. An outage of Kafka or the registry, and a listener that throws, end the following; see {@link #failure}.
 */
public final class TopicFollower implements AutoCloseable {

    /** Gets every record that can be read. */
    @FunctionalInterface
    public interface Listener {

        /** One record; the event is null for a tombstone. */
        void on(String key, @Nullable Event<?> event);
    }

    /** Gets every record that can be read, with where it stands. */
    @FunctionalInterface
    public interface RecordListener {

        /** One record; the event is null for a tombstone. */
        void on(ConsumerRecord<String, byte[]> at, @Nullable Event<?> event);
    }

    /** Gets every record, also those that can't be read. */
    @FunctionalInterface
    public interface FullListener {

        /** What stands at the next place. */
        void on(Followed found);
    }

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TOPIC_KNOWN = Duration.ofSeconds(5);
    private static final Duration CATCH_UP = Duration.ofMinutes(10);

    private final Consumer<String, byte[]> consumer;
    private final RecordReader reader;
    private final FullListener listener;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Object moved = new Object();
    private final Thread thread;
    private volatile boolean closed;

    private TopicFollower(
            Consumer<String, byte[]> consumer,
            List<Topic<?>> topics,
            SchemaIds ids,
            MeterRegistry meters,
            FullListener listener) {
        this.consumer = consumer;
        this.listener = listener;
        this.reader = new RecordReader(topics, ids, meters);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follow-" + topics.getFirst().name())
                .unstarted(this::run);
    }

    /** Starts, and returns when everything that stood in the topics at the start has been handed over; {@link #failure} must be null then. */
    static TopicFollower start(
            Consumer<String, byte[]> consumer,
            List<Topic<?>> topics,
            SchemaIds ids,
            MeterRegistry meters,
            FullListener listener) {
        var follower = new TopicFollower(consumer, topics, ids, meters, listener);
        follower.thread.start();
        try {
            follower.awaitCaughtUp();
        } catch (RuntimeException e) {
            follower.close();
            throw e;
        }
        return follower;
    }

    /**
     * Starts, for a listener that wants to know where each record stands, and returns when everything that stood in the topics at the start
     * has been handed over. The consumer is closed with the follower.
     */
    public static TopicFollower startAt(
            Consumer<String, byte[]> consumer, List<Topic<?>> topics, SchemaIds ids, RecordListener listener) {
        return start(consumer, topics, ids, new CompositeMeterRegistry(), readable(listener));
    }

    /** As {@link #startAt(Consumer, List, SchemaIds, RecordListener)}, for a listener that wants to know of records that can't be read. */
    public static TopicFollower startAt(
            Consumer<String, byte[]> consumer, List<Topic<?>> topics, SchemaIds ids, FullListener listener) {
        return start(consumer, topics, ids, new CompositeMeterRegistry(), listener);
    }

    /** For a listener that has nothing to do for a record that can't be read: that was logged and counted. */
    static FullListener readable(RecordListener listener) {
        return found -> {
            switch (found) {
                case Followed.Read(var at, var event) -> listener.on(at, event);
                case Followed.Tombstone(var at) -> listener.on(at, null);
                case Followed.Unreadable unreadable -> {
                    // nothing to do, see above
                }
            }
        };
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

    /**
     * Does nothing while the topics are followed.
     *
     * @throws FollowingEndedException where they are not any more: what a listener knows may be old
     */
    public void check() {
        var broken = failure.get();
        if (broken != null) {
            throw new FollowingEndedException(String.join(", ", reader.topics()), broken);
        }
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
                    listener.on(reader.read(record));
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
            fail(e);
        } finally {
            caughtUp.countDown();
            tell();
        }
    }

    private void fail(RuntimeException e) {
        failure.set(e);
        if (caughtUp.getCount() == 0) { // before that, whoever started this is told
            LOGGER.atError()
                    .addKeyValue("topicNames", reader.topics())
                    .addKeyValue("error", e.getClass().getName())
                    .log("topics are not followed any more");
        }
    }

    private List<TopicPartition> assign() {
        var partitions = reader.topics().stream()
                .flatMap(t -> partitionsOf(t).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    /**
     * A topic that is not there must not be taken for an empty one: it would not be followed when it comes. A broker may learn of one that
     * was just made a moment after the controller has told that it is made.
     */
    private List<PartitionInfo> partitionsOf(String topic) {
        var end = System.nanoTime() + TOPIC_KNOWN.toNanos();
        var partitions = consumer.partitionsFor(topic);
        while ((partitions == null || partitions.isEmpty()) && millisUntil(end) > 0) {
            LockSupport.parkNanos(POLL.toNanos());
            partitions = consumer.partitionsFor(topic);
        }
        if (partitions == null || partitions.isEmpty()) {
            throw new CannotStartException("Topic " + topic
                    + " is not there: run the deploy step (bin/patai topics apply) before the services");
        }
        return partitions;
    }

    private void awaitCaughtUp() {
        try {
            if (!caughtUp.await(CATCH_UP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("could not read " + reader.topics() + " within " + CATCH_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + reader.topics() + " were read", e);
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
