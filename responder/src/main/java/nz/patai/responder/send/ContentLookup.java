package nz.patai.responder.send;

import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.responder.domain.Sha256;
import nz.patai.responder.mail.Envelope;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.Sealer;

/** Fetches the mail that was released and makes sure that it is that one and no other. */
record ContentLookup(ResponsesReader reader, Sealer sealer) {

    Content of(Task.MailTask task) {
        var released = task.released();
        var found = reader.event(task.partition().partition(), released.composedOffset(), released.composedEventId());
        if (found.isEmpty() || !(found.get().event().body() instanceof ResponseComposed composed)) {
            return new Content.Unusable(ResponseKind.UNKNOWN, "the composed mail is not in the history");
        }
        if (!composed.contentSha256().equals(released.contentSha256())) {
            return new Content.Unusable(composed.kind(), "another content was released than was composed");
        }
        return opened(task.header().threadId(), composed);
    }

    private Content opened(String threadId, ResponseComposed composed) {
        try {
            var bytes = sealer.bytes(threadId, composed.message());
            if (!Sha256.hex(bytes).equals(composed.contentSha256())) {
                return new Content.Unusable(composed.kind(), "the content differs from its hash");
            }
            return Envelope.of(bytes)
                    .<Content>map(envelope -> new Content.Usable(composed.kind(), bytes, envelope))
                    .orElse(new Content.Unusable(composed.kind(), "the mail names no sender or recipient"));
        } catch (IllegalArgumentException _) {
            return new Content.Unusable(composed.kind(), "the content is kept in a way that this version cannot open");
        } catch (KeyMissingException e) {
            return new Content.Unusable(
                    composed.kind(),
                    switch (e.reason()) {
                        case DISPOSED -> "the content was disposed of";
                        case UNREADABLE, DOES_NOT_OPEN -> "the content or its key does not open";
                    });
        }
    }
}
