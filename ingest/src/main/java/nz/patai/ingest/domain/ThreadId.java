package nz.patai.ingest.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of everything that concerns one conversation: {@code fyi-25642} for a site's request, {@code mail-} and 16 hex
 * digits for mail from anyone else.
 *
 * @param value the id, in the one form it has
 */
public record ThreadId(String value) {

    private static final Pattern OF_MAIL = Pattern.compile("mail-[0-9a-f]{16}");
    private static final Pattern OF_REQUEST = Pattern.compile("(?!mail-)[a-z][a-z0-9]{0,15}-(?:0|[1-9][0-9]{0,17})");

    public ThreadId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a thread id: want SITE-NUMBER or mail-(16 hex digits)");
        }
    }

    /** Gives the id if the text is exactly one; nothing is trimmed or changed to lower case. */
    public static Optional<ThreadId> parse(String text) {
        return isValid(text) ? Optional.of(new ThreadId(text)) : Optional.empty();
    }

    /** Gives the thread of a request on a site. */
    public static ThreadId ofRequest(FyiSite site, long number) {
        return new ThreadId(site.id() + "-" + number);
    }

    /**
     * Gives the thread of a mail that belongs to no site's request: the first 16 hex digits of the SHA-256 of its root
     * Message-ID, angle brackets included; without one, the first 16 of its {@link MailId}, so that a second copy that
     * came another way falls in the same thread. A report on a mail of ours falls in the thread of that mail, where it
     * quotes what that mail answered.
     */
    public static ThreadId ofMail(ParsedMail mail) {
        DeliveryReport report = mail.report();
        String reported = report == null ? null : report.originalRoot();
        String root = reported == null ? mail.header().rootMessageId() : reported;
        String hash = root == null ? mail.id().value() : Sha256.hex(root);
        return new ThreadId("mail-" + hash.substring(0, 16));
    }

    /** Gives the thread a mail belongs to: the site's request where its identity is known, else its own conversation. */
    public static ThreadId of(ParsedMail mail, FyiIdentity identity) {
        return switch (identity) {
            case FyiIdentity.Known known -> known.threadId();
            case FyiIdentity.Ambiguous _, FyiIdentity.Untrusted _, FyiIdentity.None _ -> ofMail(mail);
        };
    }

    private static boolean isValid(String text) {
        return OF_MAIL.matcher(text).matches() || OF_REQUEST.matcher(text).matches();
    }
}
