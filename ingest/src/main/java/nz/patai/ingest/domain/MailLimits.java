package nz.patai.ingest.domain;

/**
 * How much of one mail is read before it is rejected as too large or too intricate to be honest.
 *
 * @param maxMessageBytes size of the raw message, in bytes; default 64 MiB
 * @param maxHeaderFields header fields of the message, and of each body part; default 1,000
 * @param maxHeaderFieldBytes length of one unfolded header field, in bytes; default 64 KiB
 * @param maxHeaderLineBytes length of one line of a header, in bytes; default 32 KiB (body lines have no limit of their
 *     own: one paragraph is often one line)
 * @param maxDepth multiparts nested in one another; default 20
 * @param maxParts body parts in all; default 1,000
 * @param maxTextBytes decoded plain text and HTML that is read as the body, in bytes; default 4 MiB
 */
public record MailLimits(
        int maxMessageBytes,
        int maxHeaderFields,
        int maxHeaderFieldBytes,
        int maxHeaderLineBytes,
        int maxDepth,
        int maxParts,
        int maxTextBytes) {

    /** The limits used unless the platform's settings say otherwise. */
    public static final MailLimits DEFAULT = new MailLimits(64 << 20, 1_000, 64 << 10, 32 << 10, 20, 1_000, 4 << 20);

    public MailLimits {
        int least = Math.min(
                Math.min(Math.min(maxMessageBytes, maxHeaderFields), Math.min(maxHeaderFieldBytes, maxHeaderLineBytes)),
                Math.min(Math.min(maxDepth, maxParts), maxTextBytes));
        if (least < 1) {
            throw new IllegalArgumentException("every mail limit must be at least 1");
        }
    }
}
