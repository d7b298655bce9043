package nz.patai.responder.send;

import nz.patai.event.ResponseKind;
import nz.patai.responder.mail.Envelope;

/** The mail behind a release. */
sealed interface Content {

    /** What kind of letter it is. */
    ResponseKind kind();

    /** Exactly the bytes that were released. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Usable(ResponseKind kind, byte[] bytes, Envelope envelope) implements Content {}

    /** Nothing that may be sent, and why, with no personal data. */
    record Unusable(ResponseKind kind, String reason) implements Content {}
}
