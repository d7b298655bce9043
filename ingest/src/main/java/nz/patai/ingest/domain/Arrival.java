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

    /**
     * Entered by a person, as a message made of what is known.
     *
     * @param way how it came
     * @param received when
     * @param enteredBy the officer
     * @param bodyId the body asked; null where the message says
     * @param fromAgency the agency that transferred it; null where none did
     * @param reference the reference that it has and keeps; null for a new one
     */
    record Entered(
            EntryWay way,
            Instant received,
            String enteredBy,
            @Nullable String bodyId,
            @Nullable String fromAgency,
            @Nullable String reference)
            implements Arrival {}
}
