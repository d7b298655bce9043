package nz.patai.ingest.gateway;

import java.time.Instant;
import java.util.UUID;
import nz.patai.ingest.domain.MailId;

/**
 * A mail that is safe.
 *
 * @param mailId which mail it is; the same for the same mail, however often and by whichever gateway it comes
 * @param eventId its {@code MailReceived}
 * @param received its receipt, the legal time
 */
public record Accepted(MailId mailId, UUID eventId, Instant received) {}
