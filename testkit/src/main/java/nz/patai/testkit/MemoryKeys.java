package nz.patai.testkit;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nz.patai.runtime.sealing.KeyRecords;
import org.jspecify.annotations.Nullable;

/** Data keys in memory, for tests that run without a broker. */
public final class MemoryKeys implements KeyRecords {

    private final Map<String, WrappedKey> byId = new ConcurrentHashMap<>();
    private final Map<String, WrappedKey> byThread = new ConcurrentHashMap<>();

    @Override
    public @Nullable WrappedKey byId(String keyId) {
        return byId.get(keyId);
    }

    @Override
    public @Nullable WrappedKey ofThread(String threadId) {
        return byThread.get(threadId);
    }

    @Override
    public void keep(WrappedKey key, String masterKeyId, UUID eventId) {
        byId.put(key.keyId(), key);
        byThread.putIfAbsent(key.threadId(), key);
    }

    /** Destroys the keys of a thread, as disposal does. */
    public void destroy(String threadId) {
        byId.values().removeIf(k -> k.threadId().equals(threadId));
        byThread.remove(threadId);
    }
}
