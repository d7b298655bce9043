package nz.patai.schemas;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** A generated, immutable record of the events' schema. */
public interface EventRecord extends IndexedRecord {

    /** Always refuses: events do not change. */
    @Override
    default void put(int position, @Nullable Object value) {
        throw new UnsupportedOperationException(getSchema().getName() + " is immutable");
    }

    /** A read-only copy of the remaining bytes, positioned at 0. */
    static ByteBuffer copyOf(ByteBuffer bytes) {
        var copy = ByteBuffer.allocate(bytes.remaining());
        copy.put(bytes.duplicate()).flip();
        return copy.asReadOnlyBuffer();
    }

    /** A read-only copy in the order of the keys, so that the same event always has the same bytes. */
    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
    }

    /** The bytes of a field, as an array of its own. */
    static byte[] bytesOf(ByteBuffer field) {
        var bytes = new byte[field.remaining()];
        field.duplicate().get(bytes);
        return bytes;
    }
}
