package nz.patai.ingest.domain;

/**
 * One header field, unfolded, its encoded words not yet decoded.
 *
 * @param name the field's name in lower case
 * @param value what follows the colon, trimmed
 */
public record HeaderField(String name, String value) {}
