package nz.patai.ingest.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its first bytes, for a name and a declared type are only what its sender says. */
final class FileTypes {

    /** How many bytes are looked at. */
    static final int HEAD_BYTES = 512;

    private static final Set<MediaType> NOTHING = Set.of(MediaType.OCTET_STREAM, MediaType.EMPTY);

    /** Kinds that most files are of, known by their first bytes alone and told at once: the library looks at hundreds. */
    private static final List<Sure> SURE = List.of(
            Sure.of("application/pdf", "25504446"),
            Sure.of("image/png", "89504e470d0a1a0a"),
            Sure.of("image/jpeg", "ffd8ff"),
            Sure.of("image/gif", "474946383961"));

    private FileTypes() {}

    /** A kind and the bytes it begins with. */
    private record Sure(String type, List<Byte> bytes) {

        static Sure of(String type, String hex) {
            List<Byte> bytes = new ArrayList<>();
            for (var b : HexFormat.of().parseHex(hex)) {
                bytes.add(b);
            }
            return new Sure(type, bytes);
        }
    }

    private static boolean startsWith(byte[] head, List<Byte> bytes) {
        for (var i = 0; i < bytes.size(); i++) {
            if (i >= head.length || head[i] != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The media type; null where the bytes tell nothing. Formats that share their first bytes, such as a document and the archive that it is,
     * are told apart by the name.
     */
    static @Nullable String byContent(byte[] head, @Nullable String name) {
        for (var sure : SURE) {
            if (startsWith(head, sure.bytes())) {
                return sure.type();
            }
        }
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
