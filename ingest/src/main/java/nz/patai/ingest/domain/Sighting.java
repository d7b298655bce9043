package nz.patai.ingest.domain;

/**
 * What the intake remembers of one mail of a thread.
 *
 * @param arrivals how often it came
 */
public record Sighting(int arrivals) {}
