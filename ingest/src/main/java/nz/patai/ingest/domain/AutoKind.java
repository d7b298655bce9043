package nz.patai.ingest.domain;

import java.util.Locale;

/** Which machine's mail it is. */
public enum AutoKind {
    /** A reply sent by a program to a mail of ours. */
    AUTO_REPLY,
    /** A reply sent by a program because its owner is away. */
    OUT_OF_OFFICE,
    /** Says that a mail of ours was opened or deleted (RFC 8098). */
    READ_RECEIPT,
    /** Marked as sent by a program or in bulk, though it answers nothing: a form on a web site can look the same. */
    AUTO_GENERATED,
    /** A mail of ours could not be delivered. */
    DELIVERY_FAILURE,
    /** A mail of ours is late; the mail system is still trying. */
    DELIVERY_DELAY,
    /** A mail of ours was delivered or handed on. */
    DELIVERY_RECEIPT;

    /** Says whether the mail system reports on the delivery of a mail of ours. */
    public boolean isBounce() {
        return switch (this) {
            case DELIVERY_FAILURE, DELIVERY_DELAY, DELIVERY_RECEIPT -> true;
            case AUTO_REPLY, OUT_OF_OFFICE, READ_RECEIPT, AUTO_GENERATED -> false;
        };
    }

    /** Gives the name used in output: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
