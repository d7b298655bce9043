package nz.patai.runtime.config;

/**
 * How much of one mail is read: above it, a mail is kept as it came and waits for a person. Bytes are bytes of the mail as it stands.
 *
 * @param maxHeaderFields fields of a header; default 1,000
 * @param maxHeaderFieldBytes of one field; default 65,536
 * @param maxHeaderLineBytes of one line of a header; default 32,768
 * @param maxDepth parts and messages within one another; default 20
 * @param maxParts parts in all, those of attached messages too; default 1,000
 * @param maxTextBytes of text and HTML; default 4,194,304
 * @param maxSeconds time to read one mail; default 20
 */
public record MailReading(
        int maxHeaderFields,
        int maxHeaderFieldBytes,
        int maxHeaderLineBytes,
        int maxDepth,
        int maxParts,
        int maxTextBytes,
        int maxSeconds) {

    /** As it is where nothing is said of it. */
    public static final MailReading USUAL = new MailReading(0, 0, 0, 0, 0, 0, 0);

    /** Fills in defaults. */
    public MailReading {
        maxHeaderFields = Check.atLeast(maxHeaderFields == 0 ? 1_000 : maxHeaderFields, 20, "maxHeaderFields");
        maxHeaderFieldBytes =
                Check.atLeast(maxHeaderFieldBytes == 0 ? 64 << 10 : maxHeaderFieldBytes, 1_000, "maxHeaderFieldBytes");
        maxHeaderLineBytes =
                Check.atLeast(maxHeaderLineBytes == 0 ? 32 << 10 : maxHeaderLineBytes, 998, "maxHeaderLineBytes");
        maxDepth = Check.atLeast(maxDepth == 0 ? 20 : maxDepth, 1, "maxDepth");
        maxParts = Check.atLeast(maxParts == 0 ? 1_000 : maxParts, 1, "maxParts");
        maxTextBytes = Check.atLeast(maxTextBytes == 0 ? 4 << 20 : maxTextBytes, 10_000, "maxTextBytes");
        maxSeconds = Check.atLeast(maxSeconds == 0 ? 20 : maxSeconds, 1, "maxSeconds");
    }
}
