package nz.patai.ingest.gateway;

import java.time.Instant;
import nz.patai.ingest.domain.Arrival;

/**
 * A mail as a gateway took it.
 *
 * @param raw the message, byte for byte; nobody changes it
 * @param envelope its envelope
 * @param arrival which way it came, with the instants that way knows
 * @param takenAt when the gateway took it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record IncomingMail(byte[] raw, Envelope envelope, Arrival arrival, Instant takenAt) {}
