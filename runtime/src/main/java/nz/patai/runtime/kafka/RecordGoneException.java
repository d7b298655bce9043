package nz.patai.runtime.kafka;

/** No record stands where one was referred to. */
public final class RecordGoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RecordGoneException(String topic, int partition, long offset) {
        super("there is no record " + topic + "-" + partition + "@" + offset
                + ": it was never committed, or is not kept");
    }
}
