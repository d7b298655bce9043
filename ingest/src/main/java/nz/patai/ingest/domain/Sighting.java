package nz.patai.ingest.domain;

/**
 * What the intake remembers of one mail of a thread.
 *
 * @param recordedAsDuplicate true where a duplicate was recorded for it, so that a further arrival is nothing new
 */
public record Sighting(boolean recordedAsDuplicate) {}
