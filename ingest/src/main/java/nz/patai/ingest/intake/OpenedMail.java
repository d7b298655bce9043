package nz.patai.ingest.intake;

import java.util.List;
import nz.patai.event.MailReceived;
import nz.patai.ingest.domain.AttributedMail;
import nz.patai.schemas.Event;

/**
 * A kept mail, opened and attributed. It never stands in a topic.
 *
 * @param event the event that keeps it, under the thread of first sight
 * @param mail what it is, on its thread
 * @param envelopeRecipients envelope recipients, opened
 */
public record OpenedMail(Event<MailReceived> event, AttributedMail mail, List<String> envelopeRecipients) {

    /** Takes a copy. */
    public OpenedMail {
        envelopeRecipients = List.copyOf(envelopeRecipients);
    }

    /** Its thread. */
    public String threadId() {
        return mail.threadId();
    }
}
