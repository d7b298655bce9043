package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/** A file that was packed in something that is no MIME part. */
final class PackedFile {

    private final @Nullable String name;
    private final @Nullable String type;
    private final byte[] content;

    /** With its name and declared media type as given, null where it has none, and its bytes. */
    PackedFile(@Nullable String name, @Nullable String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
