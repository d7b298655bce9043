package nz.patai.runtime.kafka;

/** A topic is not followed any more, so what is known of it may be old: an outage and no fault of the record at hand. */
public final class FollowingEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FollowingEndedException(String topics, RuntimeException cause) {
        super(
                "Reading " + topics + " ended (" + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "): start the service again",
                cause);
    }
}
