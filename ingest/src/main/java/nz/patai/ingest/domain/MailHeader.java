package nz.patai.ingest.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a mail says. None of it is proven: a sender can write here what he likes.
 *
 * @param messageId the Message-ID with its angle brackets, as given; null where there is none
 * @param inReplyTo the first message id of In-Reply-To; null where there is none
 * @param references the message ids of References, oldest first
 * @param from the first address of the header From; null where there is none
 * @param to the addresses of To
 * @param cc the addresses of Cc
 * @param subject the decoded Subject, runs of blanks made one; empty where there is none
 * @param date the sender's Date; null where it is missing or can't be read
 * @param received the Received fields, topmost (newest) first
 * @param authenticationResults the Authentication-Results fields as they stand, topmost first
 */
public record MailHeader(
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable Instant date,
        List<ReceivedField> received,
        List<String> authenticationResults) {

    public MailHeader {
        references = List.copyOf(references);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        received = List.copyOf(received);
        authenticationResults = List.copyOf(authenticationResults);
    }

    /** Gives the id of the mail the conversation began with: first of References, else In-Reply-To, else its own. */
    public @Nullable String rootMessageId() {
        if (!references.isEmpty()) {
            return references.getFirst();
        }
        return inReplyTo == null ? messageId : inReplyTo;
    }
}
