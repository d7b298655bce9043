package nz.patai.ingest.domain;

/** What came of reading the structure of a mail. */
sealed interface MimeReading {

    /** The whole structure, with its leaves decoded. */
    record Read(MimePart root) implements MimeReading {}

    /** Reading stopped: why, and the fields of the message's own header that had been read by then. */
    record Refused(RejectReason reason, HeaderFields seen) implements MimeReading {}
}
