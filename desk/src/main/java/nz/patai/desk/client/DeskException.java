package nz.patai.desk.client;

/** The desk said no, or nothing. The message is one line that says why and what to do. */
public final class DeskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    DeskException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status; 0 where there was no answer. */
    public int status() {
        return status;
    }
}
