package nz.patai.responder;

import org.jspecify.annotations.Nullable;

/** Something that was due could not be written: it becomes a dead letter, and the thread sends nothing until that is resolved. */
final class CannotComposeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotComposeException(String reasons, @Nullable RuntimeException cause) {
        super(reasons, cause);
    }
}
