package nz.patai.responder.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail to be written, checked by {@link MimeWriter#write}. It never bears Auto-Submitted: FYI would then send the
 * requester's next mail elsewhere.
 *
 * @param fromName name shown for the sender
 * @param from address of the sender, a mailbox that people read
 * @param to addresses of the recipients
 * @param subject plain text, encoded on writing
 * @param messageId unique for ever, {@code <id@domain>}; the same for a resend of the same mail
 * @param date when it is sent; written in Pacific/Auckland
 * @param text body, lines parted by {@code \n}
 */
public record OutgoingMail(
        String fromName,
        String from,
        List<String> to,
        String subject,
        String messageId,
        Instant date,
        Threading threading,
        String text,
        List<Attachment> attachments) {

    public OutgoingMail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }
}
