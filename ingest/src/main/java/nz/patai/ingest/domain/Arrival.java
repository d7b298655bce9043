package nz.patai.ingest.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which way a mail came in, with the instants that way knows. */
public sealed interface Arrival {

    /** Accepted by our own SMTP server at this instant. */
    record BySmtp(Instant accepted) implements Arrival {}

    /**
     * Fetched by IMAP.
     *
     * @param internalDate when the mail server stored it; null where the server doesn't say
     */
    record ByImap(@Nullable Instant internalDate) implements Arrival {}

    /**
     * Read from a file.
     *
     * @param received when it was received, as the person who imports it says; null where nothing was said
     */
    record ByFile(@Nullable Instant received) implements Arrival {}
}
