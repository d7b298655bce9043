package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail, described; its bytes stay in the raw message.
 *
 * @param name its file name without any folder; {@code attachment-N} where it has none
 * @param type its declared media type, in lower case
 * @param bytes its decoded size, in bytes
 * @param sha256 SHA-256 of its decoded bytes, as lower-case hex
 * @param detectedType its media type by its first bytes; null where they tell nothing
 * @param container type of what it was packed in: {@code message/rfc822}, {@code application/ms-tnef} or {@code text/x-uuencode}; null for a
 *     part of the mail itself
 */
public record Attachment(
        String name,
        String type,
        long bytes,
        String sha256,
        @Nullable String detectedType,
        @Nullable String container) {

    /** The same, told of as something that was packed; what was packed in something within it stays so. */
    Attachment within(String outer) {
        return container == null ? new Attachment(name, type, bytes, sha256, detectedType, outer) : this;
    }
}
