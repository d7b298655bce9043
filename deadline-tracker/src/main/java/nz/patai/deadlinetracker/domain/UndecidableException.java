package nz.patai.deadlinetracker.domain;

/** An input that nothing may be guessed from: it is set aside for a person, and what was known stays as it was. */
public final class UndecidableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UndecidableException(String message) {
        super(message);
    }
}
