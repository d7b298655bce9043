package nz.patai.runtime.sealing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DataKeyCreated;
import nz.patai.event.Header;
import nz.patai.event.KeysEvent;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.Followed;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The data keys in {@code oia.keys}, followed from the first record on, and written to.
 *
 * <p>A record that can't be read takes its own thread out of service and no other: its content is not opened, nor is new content sealed
 * under a second key, which disposal would not find beside the first. A later record under the same record key mends it: the key itself
 * from a backup, or a tombstone, which disposes of the thread's content.
 */
public final class KeysTopic implements KeyRecords, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String service;
    private final TimeSource time;
    private final Map<String, WrappedKey> byId = new ConcurrentHashMap<>();
    private final Map<String, WrappedKey> byThread = new ConcurrentHashMap<>();

    /** Record key to place, of what can't be read. Almost always empty. */
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();

    private final TopicFollower follower;
    private final EventProducer producer;

    /** Reads every key there is before it returns. */
    public KeysTopic(KafkaClients clients, String service, TimeSource time) {
        this.service = service;
        this.time = time;
        this.producer = clients.producer(service + "-keys");
        this.follower = follow(clients);
    }

    private TopicFollower follow(KafkaClients clients) {
        try {
            return clients.follow(service + "-keys", List.of(Topics.KEYS), this::on);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    @Override
    public @Nullable WrappedKey byId(String keyId) {
        follower.await(PATIENCE, () -> byId.containsKey(keyId) || hasUnreadable(k -> k.endsWith('#' + keyId)));
        follower.check();
        var key = byId.get(keyId);
        return key != null ? key : noneUnlessUnreadable(k -> k.endsWith('#' + keyId));
    }

    @Override
    public @Nullable WrappedKey ofThread(String threadId) {
        follower.check();
        var key = byThread.get(threadId);
        return key != null ? key : noneUnlessUnreadable(k -> threadOf(k).equals(threadId));
    }

    /** What ended the following, should it have ended by itself; null while all is well. */
    public @Nullable RuntimeException failure() {
        return follower.failure();
    }

    @Override
    public void keep(WrappedKey key, String masterKeyId, UUID eventId) {
        var header =
                new Header(eventId, key.threadId(), null, time.now(), List.of(), new Actor(ActorKind.SERVICE, service));
        var created = new DataKeyCreated(key.keyId(), ByteBuffer.wrap(key.wrapped()), masterKeyId);
        producer.write(Topics.KEYS, key.belongsTo(), new Event<>(header, created));
        put(key);
    }

    @Override
    public void close() {
        follower.close();
        producer.close();
    }

    private void on(Followed found) {
        switch (found) {
            case Followed.Read(var at, var event) -> remember(String.valueOf(at.key()), (KeysEvent) event.body());
            case Followed.Tombstone(var at) -> forget(String.valueOf(at.key()));
            case Followed.Unreadable record -> unreadable.put(String.valueOf(record.key()), record.place());
        }
    }

    private void remember(String recordKey, KeysEvent event) {
        switch (event) {
            case DataKeyCreated key -> {
                unreadable.remove(recordKey);
                put(new WrappedKey(threadOf(recordKey), key.keyId(), EventRecord.bytesOf(key.wrappedKey())));
            }
            case nz.patai.event.UnknownEvent unknown -> {
                // a kind of key that a later version made: this one has nothing to open with it
            }
        }
    }

    private void put(WrappedKey key) {
        byId.put(key.keyId(), key);
        byThread.putIfAbsent(key.threadId(), key);
    }

    private void forget(String recordKey) {
        unreadable.remove(recordKey);
        byId.values().removeIf(k -> k.belongsTo().equals(recordKey));
        byThread.values().removeIf(k -> k.belongsTo().equals(recordKey));
    }

    private boolean hasUnreadable(Predicate<String> recordKey) {
        return unreadable.keySet().stream().anyMatch(recordKey);
    }

    private @Nullable WrappedKey noneUnlessUnreadable(Predicate<String> recordKey) {
        for (var entry : unreadable.entrySet()) {
            if (recordKey.test(entry.getKey())) {
                throw new KeyMissingException(
                        KeyMissingException.Reason.UNREADABLE,
                        "The record of data key " + entry.getKey() + " at " + entry.getValue()
                                + " can't be read: write it again from a backup, or restore the schema registry");
            }
        }
        return null;
    }

    /** The thread that a record key names; all of it where it names no key, so that it is nobody's. */
    private static String threadOf(String recordKey) {
        var end = recordKey.lastIndexOf('#');
        return end < 0 ? recordKey : recordKey.substring(0, end);
    }
}
