package nz.patai.runtime.kafka;

/** A record was not acknowledged: it must be taken for not written, though it may have been. */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotWrittenException(String topic, Throwable cause) {
        super(
                "Kafka did not acknowledge a record for " + topic + ": "
                        + (cause.getCause() == null ? cause : cause.getCause()).getMessage(),
                cause);
    }
}
