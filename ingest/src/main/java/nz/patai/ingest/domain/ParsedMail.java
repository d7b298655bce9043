package nz.patai.ingest.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was understood, perhaps after repair.
 *
 * @param id which mail this is, whatever way it came
 * @param header what its header says
 * @param text the body as read, lines parted by LF, quotes and footers still in it
 * @param auto which machine's mail it is; null where nothing says that it is one
 * @param report what a bounce says of the mail it reports on; null for any other mail
 * @param attachments the files that came with it
 * @param defects what was wrong and repaired or passed over
 */
public record ParsedMail(
        MailId id,
        MailHeader header,
        String text,
        @Nullable AutoKind auto,
        @Nullable DeliveryReport report,
        List<Attachment> attachments,
        List<Defect> defects)
        implements ParseResult {

    public ParsedMail {
        attachments = List.copyOf(attachments);
        defects = List.copyOf(defects);
    }
}
