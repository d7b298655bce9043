package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a mail turns out to be, and what is remembered from now on.
 *
 * @param outcome what it is
 * @param requestId the request of the thread that it begins or concerns; null where it concerns none
 * @param memory what is remembered of its thread
 * @param sighting what is remembered of the mail itself
 */
public record IntakeDecision(
        IntakeOutcome outcome, @Nullable String requestId, ThreadMemory memory, Sighting sighting) {}
