package nz.patai.runtime.sealing;

/** Content cannot be opened or sealed, for its data key cannot be had: see {@link Reason}. */
public final class KeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    KeyMissingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a data key cannot be had. */
    public enum Reason {
        /** It is not in {@code oia.keys}: what it sealed was disposed of. */
        DISPOSED,
        /** Its record in {@code oia.keys} can't be read: nothing was disposed of, and the record may be mended. */
        UNREADABLE,
        /** It is there and does not open: the master key is another one, or the content was changed. */
        DOES_NOT_OPEN
    }
}
