package nz.patai.register.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import nz.patai.event.Sealed;
import nz.patai.register.Opener;
import nz.patai.schemas.EventRecord;

/** Seals the texts of a history. */
@FunctionalInterface
public interface Sealing {

    /** The text, sealed for a thread. */
    Sealed seal(String threadId, String text);

    /** A sealing that hides nothing, so that a history needs no keys. */
    static Sealing plain() {
        return (thread, text) ->
                new Sealed("plain-" + thread, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    /** Opens what {@link #plain} sealed, for its own thread only. */
    static Opener opener() {
        return (thread, content) -> {
            var inline = content.inline();
            if (inline == null || !content.keyId().equals("plain-" + thread)) {
                throw new IllegalArgumentException("not sealed for " + thread);
            }
            return new String(EventRecord.bytesOf(inline), StandardCharsets.UTF_8);
        };
    }
}
