package nz.patai.responder.cases;

import java.nio.ByteBuffer;
import java.util.Base64;
import nz.patai.event.Sealed;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Personal data as it stands in the responder's state: as sealed as in the event it came in.
 *
 * @param keyId the data key that opens it
 * @param base64 the ciphertext
 */
public record SealedText(String keyId, String base64) {

    /**
     * Keeps what an event has sealed.
     *
     * @throws IllegalArgumentException for content in {@code oia.blobs}, which cannot be opened yet
     */
    static SealedText of(Sealed sealed) {
        if (sealed.inline() == null) {
            throw new IllegalArgumentException("content in oia.blobs cannot be kept by this version");
        }
        return new SealedText(sealed.keyId(), Base64.getEncoder().encodeToString(EventRecord.bytesOf(sealed.inline())));
    }

    static @Nullable SealedText ofNullable(@Nullable Sealed sealed) {
        return sealed == null ? null : of(sealed);
    }

    /** As events have it. */
    public Sealed sealed() {
        return new Sealed(keyId, ByteBuffer.wrap(Base64.getDecoder().decode(base64)), null);
    }
}
