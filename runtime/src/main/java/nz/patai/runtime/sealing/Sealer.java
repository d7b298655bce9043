package nz.patai.runtime.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nz.patai.event.Sealed;
import nz.patai.runtime.sealing.KeyRecords.WrappedKey;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is personal with the data key of its thread and opens it again. AES-256-GCM by Tink, bound to thread and key id.
 * Thread-safe.
 */
public final class Sealer {

    /** The thread of what belongs to no thread. */
    public static final String SYSTEM = "system";

    private static final String DIGEST_KEY = "digest";
    private static final int OPENED_KEYS = 20_000;

    private final MasterKey master;
    private final KeyRecords keys;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Aead> opened = Collections.synchronizedMap(new RecentlyUsed<>());

    /** Over a master key and the place where data keys are kept. */
    public Sealer(MasterKey master, KeyRecords keys) {
        this.master = master;
        this.keys = keys;
    }

    /** A text of a thread, sealed as UTF-8. */
    public Sealed seal(String threadId, String text) {
        return seal(threadId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text of a thread, sealed as UTF-8; null for null. */
    public @Nullable Sealed sealOrNull(String threadId, @Nullable String text) {
        return text == null ? null : seal(threadId, text);
    }

    /** Bytes of a thread, sealed. */
    public Sealed seal(String threadId, byte[] content) {
        var ciphertext = encrypt(threadId, content);
        return new Sealed(ciphertext.keyId(), ByteBuffer.wrap(ciphertext.bytes()), null);
    }

    /**
     * A ciphertext and the key that opens it.
     *
     * @param keyId the data key
     * @param bytes with nonce and tag; nobody changes them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Ciphertext(String keyId, byte[] bytes) {}

    /** Bytes of a thread, encrypted. */
    public Ciphertext encrypt(String threadId, byte[] content) {
        var key = keyOf(threadId);
        try {
            return new Ciphertext(key.keyId(), aead(key).encrypt(content, boundTo(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * The text that was sealed for a thread.
     *
     * @throws KeyMissingException where its key is not there any more, or is another
     */
    public String text(String threadId, Sealed sealed) {
        return new String(bytes(threadId, sealed), StandardCharsets.UTF_8);
    }

    /** The text that was sealed for a thread; null for null. */
    public @Nullable String textOrNull(String threadId, @Nullable Sealed sealed) {
        return sealed == null ? null : text(threadId, sealed);
    }

    /**
     * The bytes that were sealed for a thread.
     *
     * @throws KeyMissingException where its key is not there any more, or is another
     */
    public byte[] bytes(String threadId, Sealed sealed) {
        var inline = sealed.inline();
        if (inline == null) {
            checkKey(threadId, sealed.keyId());
            throw new IllegalArgumentException("content in oia.blobs is opened with LargeOpening");
        }
        return decrypt(threadId, sealed.keyId(), EventRecord.bytesOf(inline));
    }

    /**
     * The bytes that were encrypted for a thread.
     *
     * @throws KeyMissingException where the key is not there any more, or is another
     */
    public byte[] decrypt(String threadId, String keyId, byte[] ciphertext) {
        var key = keyToOpen(threadId, keyId);
        try {
            return aead(key).decrypt(ciphertext, boundTo(key));
        } catch (GeneralSecurityException e) {
            throw new KeyMissingException(
                    KeyMissingException.Reason.DOES_NOT_OPEN,
                    "Content of thread " + threadId + " does not open with data key " + keyId
                            + ": it was changed, or the master key is another one");
        }
    }

    /**
     * Sees to it that there is the key that content of a thread was sealed with.
     *
     * @throws KeyMissingException where the key is not there any more, or is another's
     */
    public void checkKey(String threadId, String keyId) {
        keyToOpen(threadId, keyId);
    }

    private WrappedKey keyToOpen(String threadId, String keyId) {
        var key = keys.byId(keyId);
        if (key == null) {
            throw new KeyMissingException(
                    KeyMissingException.Reason.DISPOSED,
                    "Data key " + keyId + " of thread " + threadId
                            + " is not in oia.keys: its content was disposed of");
        }
        if (!key.threadId().equals(threadId)) {
            throw new KeyMissingException(
                    KeyMissingException.Reason.DOES_NOT_OPEN,
                    "Data key " + keyId + " belongs to another thread than " + threadId + ": what it sealed was moved");
        }
        return key;
    }

    /**
     * A digest that only this installation can compute: HMAC-SHA-256, 64 lower-case hex digits. Equal inputs have equal digests, and the
     * digest gives nothing of the input away.
     */
    public String digest(String purpose, String input) {
        var key = keys.ofThread(SYSTEM + '-' + DIGEST_KEY);
        if (key == null) {
            throw new IllegalStateException(
                    "The digest key is missing in oia.keys: run the deploy step before the services");
        }
        try {
            var prf = master.unwrap(key.wrapped(), key.belongsTo())
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            var message = (purpose + '\n' + input).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(prf.computePrimary(message, 32));
        } catch (GeneralSecurityException e) {
            throw wrongMaster(key);
        }
    }

    /** Makes the digest key where there is none yet. Only the deploy step does this, for there must be but one. */
    public void ensureDigestKey() {
        if (keys.ofThread(SYSTEM + '-' + DIGEST_KEY) == null) {
            create(SYSTEM + '-' + DIGEST_KEY, DIGEST_KEY, PredefinedPrfParameters.HMAC_SHA256_PRF);
        }
    }

    /**
     * Tries the master key on the digest key, where there is one: a wrong master key is told at the start, and not by the first mail.
     *
     * @throws KeyMissingException where it is another master key than the one that wrapped the digest key
     */
    public void checkMasterKey() {
        var key = keys.ofThread(SYSTEM + '-' + DIGEST_KEY);
        try {
            if (key != null) {
                master.unwrap(key.wrapped(), key.belongsTo());
            }
        } catch (GeneralSecurityException e) {
            throw wrongMaster(key);
        }
    }

    private WrappedKey keyOf(String threadId) {
        var key = keys.ofThread(threadId);
        return key != null ? key : create(threadId, randomId(), PredefinedAeadParameters.AES256_GCM);
    }

    private WrappedKey create(String threadId, String keyId, com.google.crypto.tink.Parameters parameters) {
        try {
            var unwrapped = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            var key = new WrappedKey(threadId, keyId, master.wrap(unwrapped, threadId + '#' + keyId));
            keys.keep(key, master.id(), EventId.external("DataKeyCreated", key.belongsTo()));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be made", e);
        }
    }

    private Aead aead(WrappedKey key) {
        return opened.computeIfAbsent(key.belongsTo(), k -> open(key));
    }

    private Aead open(WrappedKey key) {
        try {
            return master.unwrap(key.wrapped(), key.belongsTo()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw wrongMaster(key);
        }
    }

    private KeyMissingException wrongMaster(WrappedKey key) {
        return new KeyMissingException(
                KeyMissingException.Reason.DOES_NOT_OPEN,
                "Data key " + key.belongsTo() + " does not open with " + master.id()
                        + ": sealing.masterKeyFile holds another master key than the one it was made with");
    }

    private static byte[] boundTo(WrappedKey key) {
        return key.belongsTo().getBytes(StandardCharsets.UTF_8);
    }

    private String randomId() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > OPENED_KEYS;
        }
    }
}
