package nz.patai.ingest.domain;

/** The kind of reason for which a mail waits for a person. */
public enum WaitCause {
    /** It could not be read as a mail. */
    UNREADABLE,
    /** It is larger or more intricate than what is read. */
    OVER_LIMITS,
    /** It can't be told whose it is or which request it belongs to. */
    NOT_ATTRIBUTABLE,
    /** It looks forged, or sent by a program. */
    SUSPECTED_SPAM;

    static WaitCause of(RejectReason reason) {
        return switch (reason) {
            case EMPTY, NO_HEADER, UNREADABLE_STRUCTURE, UNREADABLE_FILE -> UNREADABLE;
            case MESSAGE_TOO_LARGE,
                    TOO_MANY_HEADER_FIELDS,
                    HEADER_TOO_LONG,
                    TOO_DEEP,
                    TOO_MANY_PARTS,
                    TEXT_TOO_LARGE,
                    TOO_SLOW -> OVER_LIMITS;
        };
    }

    static WaitCause of(SetAsideReason reason) {
        return switch (reason) {
            case UNREADABLE -> UNREADABLE;
            case NO_SENDER, SEVERAL_REQUESTS, CONFLICTING_HASH -> NOT_ATTRIBUTABLE;
            case UNTRUSTED_SENDER, MARKED_AUTOMATIC -> SUSPECTED_SPAM;
        };
    }
}
