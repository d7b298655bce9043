package nz.patai.register;

import nz.patai.event.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed. Whoever has the keys gives one; this module has none. */
@FunctionalInterface
public interface Opener {

    /** What stands in the place of a text whose key was destroyed. */
    String DISPOSED = "[disposed]";

    /** What stands in the place of a text that is there and does not open: it or its key was changed, or is wrapped by another master key. */
    String DOES_NOT_OPEN = "[does not open]";

    /** The text that was sealed for a thread, or {@link #DISPOSED}, or {@link #DOES_NOT_OPEN}. */
    String open(String threadId, Sealed sealed);

    /** The text, or null for null. */
    default @Nullable String openOrNull(String threadId, @Nullable Sealed sealed) {
        return sealed == null ? null : open(threadId, sealed);
    }

    /** Opens nothing: for a thread whose content was disposed of. */
    static Opener disposed() {
        return (thread, content) -> DISPOSED;
    }
}
