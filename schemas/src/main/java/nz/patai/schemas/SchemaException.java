package nz.patai.schemas;

import org.jspecify.annotations.Nullable;

/** A schema is missing, refused or out of reach, or a record is not in the wire format. The message says which and what to do. */
public class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public SchemaException(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the error behind it. */
    public SchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
