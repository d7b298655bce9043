package nz.patai.ingest.domain;

/**
 * A file that came with a mail, described; its bytes stay in the raw message.
 *
 * @param name its file name without any folder; {@code attachment-N} where it has none
 * @param type its declared media type, in lower case
 * @param bytes its decoded size, in bytes
 * @param sha256 SHA-256 of its decoded bytes, as lower-case hex
 */
public record Attachment(String name, String type, long bytes, String sha256) {}
