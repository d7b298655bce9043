package nz.patai.runtime.sealing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DataKeyCreated;
import nz.patai.event.Header;
import nz.patai.event.KeysEvent;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** The data keys in {@code oia.keys}, followed from the first record on, and written to. */
public final class KeysTopic implements KeyRecords, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String service;
    private final TimeSource time;
    private final Map<String, WrappedKey> byId = new ConcurrentHashMap<>();
    private final Map<String, WrappedKey> byThread = new ConcurrentHashMap<>();
    private final TopicFollower follower;
    private final EventProducer producer;

    /** Reads every key there is before it returns. */
    public KeysTopic(KafkaClients clients, String service, TimeSource time) {
        this.service = service;
        this.time = time;
        this.producer = clients.producer(service + "-keys");
        this.follower = clients.follow(service + "-keys", List.of(Topics.KEYS), (key, event) -> {
            if (event != null) {
                remember(key, (KeysEvent) event.body());
            } else {
                forget(key);
            }
        });
    }

    @Override
    public @Nullable WrappedKey byId(String keyId) {
        follower.await(PATIENCE, () -> byId.containsKey(keyId));
        return byId.get(keyId);
    }

    @Override
    public @Nullable WrappedKey ofThread(String threadId) {
        return byThread.get(threadId);
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

    private void remember(String recordKey, KeysEvent event) {
        switch (event) {
            case DataKeyCreated key ->
                put(new WrappedKey(
                        recordKey.substring(0, recordKey.lastIndexOf('#')),
                        key.keyId(),
                        EventRecord.bytesOf(key.wrappedKey())));
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
        byId.values().removeIf(k -> k.belongsTo().equals(recordKey));
        byThread.values().removeIf(k -> k.belongsTo().equals(recordKey));
    }
}
