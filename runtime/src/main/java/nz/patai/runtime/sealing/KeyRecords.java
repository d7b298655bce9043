package nz.patai.runtime.sealing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where data keys are kept: {@code oia.keys} in a running system, a map in a test. Thread-safe. */
public interface KeyRecords {

    /**
     * One wrapped key.
     *
     * @param threadId the thread it seals
     * @param keyId its id
     * @param wrapped the key, encrypted with the master key
     */
    @SuppressWarnings("ArrayRecordComponent") // ciphertext that is never compared
    record WrappedKey(String threadId, String keyId, byte[] wrapped) {

        /** What the wrapping is bound to, and the record key in {@code oia.keys}. */
        String belongsTo() {
            return threadId + '#' + keyId;
        }
    }

    /**
     * The key with an id; waits a while for one that was just written elsewhere; null where there is none.
     *
     * @throws KeyMissingException where its record is there and can't be read
     */
    @Nullable
    WrappedKey byId(String keyId);

    /**
     * The key to seal new content of a thread with; null where the thread has none yet.
     *
     * @throws KeyMissingException where a record of its is there and can't be read, and it has no other: a second key is never made
     *     beside one that may come back
     */
    @Nullable
    WrappedKey ofThread(String threadId);

    /** Keeps a new key; returns when it is safe on all in-sync replicas. */
    void keep(WrappedKey key, String masterKeyId, UUID eventId);
}
