package nz.patai.runtime.service;

/** A service cannot start. The message is one line: what is wrong and what to do. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public CannotStartException(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the error behind it. */
    public CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
