package nz.patai.ingest.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header alone says of a mail, before anything is understood.
 *
 * @param header the header, as far as it could be read
 * @param thread the site's thread, where the header From is a site's address for it; null otherwise
 */
public record FirstSight(MailHeader header, @Nullable ThreadId thread) {

    /** Where nothing could be read. */
    public static final FirstSight NOTHING = new FirstSight(
            new MailHeader(null, null, List.of(), null, List.of(), List.of(), "", null, List.of(), List.of()), null);

    /** Looks at the header of a raw mail; the body is not read. */
    public static FirstSight of(byte[] raw, MailParser parser, List<FyiSite> sites) {
        return switch (parser.parse(headerOf(raw))) {
            case ParsedMail mail -> new FirstSight(mail.header(), thread(FyiIdentity.find(mail, sites)));
            case RejectedMail rejected -> new FirstSight(rejected.readable(), null);
        };
    }

    private static @Nullable ThreadId thread(FyiIdentity identity) {
        return identity instanceof FyiIdentity.Known known && known.foundIn() == FoundIn.FROM ? known.threadId() : null;
    }

    /** All up to the first blank line behind a line that is not blank. */
    private static byte[] headerOf(byte[] raw) {
        boolean begun = false;
        int lineStart = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                boolean blank = i == lineStart || (i == lineStart + 1 && raw[lineStart] == '\r');
                if (blank && begun) {
                    return Arrays.copyOf(raw, i + 1);
                }
                begun |= !blank;
                lineStart = i + 1;
            }
        }
        return raw;
    }
}
