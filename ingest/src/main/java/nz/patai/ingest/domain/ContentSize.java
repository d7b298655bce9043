package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether what was read of a mail fits into one event: decoding can make a text up to three times as long as it came. */
final class ContentSize {

    static final String REASON =
            "text_too_large: what it says is longer than one event holds: read it in the original, and answer from there";

    private static final int MOST_BYTES = 850_000;
    private static final int BESIDE_EACH = 200;

    private ContentSize() {}

    static boolean fits(ParsedMail mail, WrittenText written) {
        var header = mail.header();
        var from = header.from();
        long bytes = bytes(written.text()) + bytes(mail.report() == null ? "" : mail.text());
        bytes += 2 * bytes(header.subject()) + bytes(header.messageId());
        bytes += from == null ? 0 : bytes(from.name()) + bytes(from.address());
        for (Attachment attachment : mail.attachments()) {
            bytes += bytes(attachment.name()) + bytes(attachment.type()) + BESIDE_EACH;
        }
        return bytes <= MOST_BYTES;
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
