package nz.patai.ingest.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a mail. Source: RFC 5321, section 2.3.1.
 *
 * @param sender envelope sender; empty for the null sender, null where the channel has no envelope
 * @param recipients envelope recipients
 */
public record Envelope(@Nullable String sender, List<String> recipients) {

    /** Where the channel has none. */
    public static final Envelope NONE = new Envelope(null, List.of());

    /** Takes a copy. */
    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
