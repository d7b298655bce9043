package nz.patai.ingest.imap;

import java.time.Duration;

/**
 * How long to wait before something is tried again.
 *
 * @param connection after a connection that failed or was lost
 * @param refused after a login that was refused: many in a row lock an account
 * @param mail after a mail that could not be taken or marked
 */
record Waits(Backoff connection, Backoff refused, Backoff mail) {

    static final Waits USUAL = new Waits(
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15)),
            new Backoff(Duration.ofMinutes(1), Duration.ofHours(1)));
}
