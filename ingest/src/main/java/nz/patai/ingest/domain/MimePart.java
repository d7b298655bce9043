package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity of a mail's structure: the message itself or a body part; a leaf with content, or a multipart with
 * children.
 */
final class MimePart {

    private static final int HEAD_BYTES = 64 << 10;

    private final HeaderFields fields;
    private final ParameterizedValue contentType;
    private final ParameterizedValue disposition;
    private final List<MimePart> children;
    private final byte[] content;
    private final long size;
    private final String sha256;

    MimePart(HeaderFields fields, List<MimePart> children, byte[] content, long size, String sha256) {
        this.fields = fields;
        this.contentType = ParameterizedValue.parse(fields.first("content-type"));
        this.disposition = ParameterizedValue.parse(fields.first("content-disposition"));
        this.children = List.copyOf(children);
        this.content = content;
        this.size = size;
        this.sha256 = sha256;
    }

    HeaderFields fields() {
        return fields;
    }

    List<MimePart> children() {
        return children;
    }

    /** Gives the declared type in lower case; {@code text/plain} where none, or none that makes sense, is declared. */
    String type() {
        String declared = contentType.value();
        int slash = declared.indexOf('/');
        return slash < 1 || slash == declared.length() - 1 ? "text/plain" : declared;
    }

    @Nullable
    String typeParameter(String name) {
        return contentType.parameter(name);
    }

    boolean isMultipart() {
        return !children.isEmpty();
    }

    boolean isDeclaredAttachment() {
        return disposition.value().equals("attachment");
    }

    /** Gives the name of the file this part is meant to be; null where it has none. */
    @Nullable
    String fileName() {
        String name = disposition.parameter("filename");
        return name == null ? contentType.parameter("name") : name;
    }

    /** Gives the first decoded bytes: all of a text that is read as the body, the beginning of a report or a message. */
    byte[] content() {
        return content;
    }

    /** Gives the beginning of the content as Latin-1, for header-like parts such as a delivery status. */
    String contentAsLatin1() {
        return new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }

    /** Gives the decoded size of a leaf, in bytes. */
    long size() {
        return size;
    }

    /** Gives the SHA-256 of a leaf's decoded bytes, as hex. */
    String sha256() {
        return sha256;
    }
}
