package nz.patai.ingest.domain;

/** Stops the reading of a mail that goes over a limit; caught where reading began, never seen outside. */
final class OverLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    OverLimit(RejectReason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }
}
