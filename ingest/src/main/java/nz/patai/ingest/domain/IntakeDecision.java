package nz.patai.ingest.domain;

/**
 * What a mail turns out to be, and what is remembered from now on.
 *
 * @param outcome what it is
 * @param memory what is remembered of its thread
 * @param sighting what is remembered of the mail itself
 */
public record IntakeDecision(IntakeOutcome outcome, ThreadMemory memory, Sighting sighting) {}
