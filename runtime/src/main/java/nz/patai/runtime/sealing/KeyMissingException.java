package nz.patai.runtime.sealing;

/** Content cannot be opened, for its data key is not there: it was disposed of, or the master key is another one. */
public final class KeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyMissingException(String message) {
        super(message);
    }
}
