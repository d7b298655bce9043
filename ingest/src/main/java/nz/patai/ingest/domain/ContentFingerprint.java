package nz.patai.ingest.domain;

import java.util.Locale;

/**
 * What a mail says, whichever Message-ID it says it under: SHA-256 over the From address, the title, the words written
 * and the attachments. A site's administrator who sends a request again makes a new mail with the same fingerprint.
 *
 * <p>Two equal fingerprints mean the same request only for the first mail of a thread sent again. Follow-ups repeat
 * themselves ("any update?"), and each one counts.
 *
 * @param value 64 lower-case hex digits
 */
public record ContentFingerprint(String value) {

    /** Gives the fingerprint of a mail; upper and lower case of the address, and blanks, make no difference. */
    public static ContentFingerprint of(ParsedMail mail) {
        MailAddress from = mail.header().from();
        Sha256 sha256 = new Sha256()
                .addField(from == null ? "" : from.address().toLowerCase(Locale.ROOT))
                .addField(normalised(SubjectLine.of(mail.header().subject()).title()))
                .addField(normalised(WrittenText.of(mail).text()));
        mail.attachments().forEach(attachment -> sha256.addField(attachment.sha256()));
        return new ContentFingerprint(sha256.hex());
    }

    private static String normalised(String text) {
        return CleanText.of(text).replaceAll("\\s+", " ").strip();
    }
}
