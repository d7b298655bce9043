package nz.patai.ingest.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its first bytes, for a name and a declared type are only what its sender says. */
final class FileTypes {

    /** How many bytes are looked at. */
    static final int HEAD_BYTES = 8 << 10;

    private static final Set<MediaType> NOTHING = Set.of(MediaType.OCTET_STREAM, MediaType.EMPTY);

    private FileTypes() {}

    /**
     * The media type; null where the bytes tell nothing. Formats that share their first bytes, such as a document and the archive that it is,
     * are told apart by the name.
     */
    static @Nullable String byContent(byte[] head, @Nullable String name) {
        try {
            var types = MimeTypes.getDefaultMimeTypes();
            var found = types.detect(new ByteArrayInputStream(head), new Metadata());
            if (NOTHING.contains(found)) {
                return null;
            }
            return narrowed(types, found, name).toString();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
    }

    private static MediaType narrowed(MimeTypes types, MediaType found, @Nullable String name) throws IOException {
        if (name == null || found.equals(MediaType.TEXT_PLAIN)) {
            return found;
        }
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var byName = types.detect(null, named);
        return types.getMediaTypeRegistry().isSpecializationOf(byName, found) ? byName : found;
    }
}
