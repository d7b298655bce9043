package nz.patai.ingest.domain;

/** How much of its limits a mail has used up, with all that is packed in it. */
final class Spent {

    private final MailLimits limits;
    private int depth;
    private int parts;
    private long textBytes;

    Spent(MailLimits limits) {
        this.limits = limits;
    }

    void part() {
        if (++parts > limits.maxParts()) {
            throw new OverLimit(RejectReason.TOO_MANY_PARTS);
        }
    }

    void deeper() {
        if (++depth > limits.maxDepth()) {
            throw new OverLimit(RejectReason.TOO_DEEP);
        }
    }

    void shallower() {
        depth--;
    }

    void text(int bytes) {
        textBytes += bytes;
        if (textBytes > limits.maxTextBytes()) {
            throw new OverLimit(RejectReason.TEXT_TOO_LARGE);
        }
    }
}
