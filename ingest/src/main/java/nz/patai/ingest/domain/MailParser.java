package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads one raw mail, whoever sent it and however broken it is.
 *
 * <p>Never throws for what the bytes hold: what can't be understood is a {@link RejectedMail}, what was repaired is a
 * {@link Defect}. The same bytes and limits always give the same result.
 *
 * <p>Source: RFC 5322 (header), RFC 2045 to 2047 (MIME).
 *
 * @param limits how much of a mail is read
 */
public record MailParser(MailLimits limits) {

    /** Gives a parser with the default limits. */
    public static MailParser withDefaultLimits() {
        return new MailParser(MailLimits.DEFAULT);
    }

    /** Reads a mail from its bytes as they came over the wire or from a file. */
    public ParseResult parse(byte[] raw) {
        Defects defects = new Defects();
        if (raw.length > limits.maxMessageBytes()) {
            return rejected(raw, tooLarge(raw.length), new HeaderFields(List.of()));
        }
        byte[] lines = LoneReturns.replaced(raw, defects);
        int start = MailStart.find(lines, defects);
        if (start == lines.length) {
            return rejected(raw, new Refusal(RejectReason.EMPTY, ""), new HeaderFields(List.of()));
        }
        var reading = MimeReader.Limits.of(limits);
        return switch (MimeReader.read(HeaderEnd.repaired(lines, start, defects), start, reading, defects)) {
            case MimeReading.Read read -> understood(raw, read.root(), reading, defects);
            case MimeReading.Refused refused -> rejected(raw, refused.reason(), refused.seen());
        };
    }

    private ParseResult understood(byte[] raw, MimePart root, MimeReader.Limits reading, Defects defects) {
        if (!HeaderReading.isMail(root.fields())) {
            return rejected(raw, new Refusal(RejectReason.NO_HEADER, ""), root.fields());
        }
        MailHeader header = HeaderReading.read(root.fields(), defects);
        BodyParts.Split body;
        try {
            body = BodyParts.split(root, reading, defects);
        } catch (OverLimit e) {
            return rejected(raw, e.reason(), root.fields());
        }
        DeliveryReport report = DeliveryReport.of(root);
        return new ParsedMail(
                MailId.of(raw),
                header,
                body.text(),
                AutoMail.kind(root, header, report),
                report,
                body.attachments(),
                defects.list());
    }

    private RejectedMail rejected(byte[] raw, RejectReason reason, HeaderFields seen) {
        return rejected(raw, new Refusal(reason, limit(reason)), seen);
    }

    private static RejectedMail rejected(byte[] raw, Refusal refusal, HeaderFields seen) {
        MailHeader readable = HeaderReading.read(seen, new Defects());
        return new RejectedMail(refusal.reason(), refusal.detail(), MailId.of(raw), readable);
    }

    private Refusal tooLarge(int size) {
        return new Refusal(RejectReason.MESSAGE_TOO_LARGE, size + " bytes; the limit is " + limits.maxMessageBytes());
    }

    private String limit(RejectReason reason) {
        return switch (reason) {
            case TOO_MANY_HEADER_FIELDS -> "the limit is " + limits.maxHeaderFields();
            case HEADER_TOO_LONG ->
                "the limit is " + limits.maxHeaderFieldBytes() + " bytes a field, " + limits.maxHeaderLineBytes()
                        + " bytes a line";
            case TOO_DEEP -> "the limit is " + limits.maxDepth();
            case TOO_MANY_PARTS -> "the limit is " + limits.maxParts();
            case TEXT_TOO_LARGE -> "the limit is " + limits.maxTextBytes() + " bytes";
            case EMPTY, NO_HEADER, MESSAGE_TOO_LARGE, TOO_SLOW, UNREADABLE_STRUCTURE, UNREADABLE_FILE -> "";
        };
    }

    /** A reason and its measure. */
    private record Refusal(RejectReason reason, String detail) {}

    /** Finds where the header begins behind a byte order mark, blank lines or an mbox separator. */
    private static final class MailStart {

        private static final byte[] MBOX = "From ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] QUOTED_MBOX = ">From ".getBytes(StandardCharsets.US_ASCII);

        private static int find(byte[] raw, Defects defects) {
            int start = 0;
            if (raw.length > 2 && (raw[0] & 0xff) == 0xef && (raw[1] & 0xff) == 0xbb && (raw[2] & 0xff) == 0xbf) {
                defects.add(DefectCode.BYTE_ORDER_MARK);
                start = 3;
            }
            int text = afterBlanks(raw, start);
            if (text > start && text < raw.length) {
                defects.add(DefectCode.LEADING_BLANK_LINES);
            }
            if (startsWith(raw, text, MBOX) || startsWith(raw, text, QUOTED_MBOX)) {
                defects.add(DefectCode.MBOX_LINE);
                return afterLine(raw, text);
            }
            return text;
        }

        private static int afterBlanks(byte[] raw, int from) {
            int i = from;
            while (i < raw.length && (raw[i] == '\n' || raw[i] == '\r' || raw[i] == ' ' || raw[i] == '\t')) {
                i++;
            }
            return i;
        }

        private static int afterLine(byte[] raw, int from) {
            int i = from;
            while (i < raw.length && raw[i] != '\n') {
                i++;
            }
            return Math.min(raw.length, i + 1);
        }

        private static boolean startsWith(byte[] raw, int from, byte[] word) {
            for (int i = 0; i < word.length; i++) {
                if (from + i >= raw.length || raw[from + i] != word[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
