package nz.patai.embedded;

/**
 * A part of the embedded platform can't start for a reason that its operator can remove.
 *
 * <p>The message is one line: what is wrong, then what to do. It is meant to be printed as it is.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }

    public CannotStart(String whatAndWhatToDo, Throwable cause) {
        super(whatAndWhatToDo, cause);
    }
}
