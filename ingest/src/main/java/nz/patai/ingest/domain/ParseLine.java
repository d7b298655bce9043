package nz.patai.ingest.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code patai parse}: what is understood of one message.
 *
 * @param path the file it stood in
 * @param status {@code parsed} or {@code rejected}
 * @param reason why it was rejected and what to do; null where it was parsed
 * @param messageId its Message-ID as given, or null
 * @param from the address of the header From, or null
 * @param to the addresses of To
 * @param subject the decoded Subject, or null where there is none
 * @param date the sender's Date, or null
 * @param fyi the request on a public site that it belongs to, or null
 * @param auto which machine's mail it is, or null
 * @param text what the person wrote, or null where it was rejected
 * @param attachments the files that came with it
 * @param defects what was repaired, one line each: a code, a colon, words
 */
public record ParseLine(
        String path,
        String status,
        @Nullable String reason,
        @Nullable String messageId,
        @Nullable String from,
        List<String> to,
        @Nullable String subject,
        @Nullable Instant date,
        @Nullable Fyi fyi,
        @Nullable String auto,
        @Nullable String text,
        List<Attachment> attachments,
        List<String> defects) {

    public ParseLine {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        defects = List.copyOf(defects);
    }

    /**
     * A request on a public site.
     *
     * @param number its number there
     * @param hash the hash its address carries, eight lower-case hex digits
     */
    public record Fyi(long number, String hash) {}

    /** Gives the line for a message that was read from this path. */
    public static ParseLine of(String path, ParseResult result, List<FyiSite> sites) {
        return switch (result) {
            case ParsedMail mail -> parsed(path, mail, FyiIdentity.find(mail, sites));
            case RejectedMail rejected -> rejected(path, rejected.line(), rejected.readable());
        };
    }

    /** Gives the line for a place where no message could be read at all. */
    public static ParseLine unreadable(String path, String reason) {
        return new ParseLine(
                path, "rejected", reason, null, null, List.of(), null, null, null, null, null, List.of(), List.of());
    }

    private static ParseLine parsed(String path, ParsedMail mail, FyiIdentity identity) {
        MailHeader header = mail.header();
        AutoKind auto = mail.auto();
        return new ParseLine(
                path,
                "parsed",
                null,
                header.messageId(),
                address(header),
                header.to().stream().map(MailAddress::address).toList(),
                blankToNull(header.subject()),
                header.date(),
                identity instanceof FyiIdentity.Known known ? fyi(known) : null,
                auto == null ? null : auto.code(),
                WrittenText.of(mail).text(),
                mail.attachments(),
                defects(mail, identity));
    }

    private static ParseLine rejected(String path, String reason, MailHeader readable) {
        return new ParseLine(
                path,
                "rejected",
                reason,
                readable.messageId(),
                address(readable),
                readable.to().stream().map(MailAddress::address).toList(),
                blankToNull(readable.subject()),
                readable.date(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Fyi fyi(FyiIdentity.Known known) {
        return new Fyi(known.address().number(), known.address().hash());
    }

    private static List<String> defects(ParsedMail mail, FyiIdentity identity) {
        List<String> lines =
                new ArrayList<>(mail.defects().stream().map(Defect::line).toList());
        if (identity instanceof FyiIdentity.Untrusted) {
            lines.add(Defect.of(DefectCode.UNTRUSTED_REQUEST_ADDRESS).line());
        }
        return lines;
    }

    private static @Nullable String address(MailHeader header) {
        MailAddress from = header.from();
        return from == null ? null : from.address();
    }

    private static @Nullable String blankToNull(String subject) {
        return subject.isEmpty() ? null : subject;
    }
}
