package nz.patai.ingest.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a message or an attachment in TNEF that are texts or bytes; the others are passed over. What breaks off gives what came
 * before.
 *
 * <p>Source: [MS-OXTNEF], section 2.1.3.4; [MS-OXCDATA], section 2.11.1 (types); [MS-OXPROPS] (ids).
 *
 * @param values by property id
 */
record MapiProperties(Map<Integer, Value> values) {

    static final MapiProperties NONE = new MapiProperties(Map.of());
    static final int BODY = 0x1000;
    static final int ATTACHED = 0x3701;
    static final int LONG_NAME = 0x3707;
    static final int MEDIA_TYPE = 0x370E;

    private static final int STRING8 = 0x1E;
    private static final int UNICODE = 0x1F;
    private static final int OBJECT = 0x0D;
    private static final int BINARY = 0x102;
    private static final int MULTIPLE = 0x1000;
    private static final int FIRST_NAMED = 0x8000;
    private static final int GUID_BYTES = 16;
    private static final int OBJECT_ID_BYTES = 16;
    private static final int MOST = 10_000;

    /** A text or bytes, not copied. */
    record Value(int type, ByteBuffer content) {}

    static MapiProperties read(ByteBuffer in) {
        Map<Integer, Value> found = new HashMap<>();
        try {
            int count = Math.min(in.getInt(), MOST);
            for (var i = 0; i < count; i++) {
                readOne(in, found);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // broken off: what came before counts
        }
        return new MapiProperties(found);
    }

    @Nullable
    String text(int id) {
        var value = values.get(id);
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case UNICODE ->
                untilZero(StandardCharsets.UTF_16LE
                        .decode(value.content().duplicate())
                        .toString());
            case STRING8 ->
                untilZero(Charset.forName("windows-1252")
                        .decode(value.content().duplicate())
                        .toString());
            default -> null;
        };
    }

    byte @Nullable [] bytes(int id) {
        var value = values.get(id);
        if (value == null) {
            return null;
        }
        var content = value.content().duplicate();
        if (value.type() == OBJECT && content.remaining() >= OBJECT_ID_BYTES) {
            content.position(OBJECT_ID_BYTES); // which interface the object has
        }
        var copy = new byte[content.remaining()];
        content.get(copy);
        return copy;
    }

    static String untilZero(String text) {
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    /** The next bytes, passed over here. */
    static ByteBuffer slice(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var slice = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return slice;
    }

    private static void readOne(ByteBuffer in, Map<Integer, Value> found) {
        int type = in.getShort() & 0xffff;
        int id = in.getShort() & 0xffff;
        if (id >= FIRST_NAMED) {
            skipName(in);
        }
        int single = type & ~MULTIPLE;
        int count = isLong(single) || single != type ? Math.min(in.getInt(), MOST) : 1;
        for (var i = 0; i < count; i++) {
            var content = slice(in, isLong(single) ? in.getInt() : width(single));
            skipPadding(in, content.remaining());
            if (isLong(single) && i == 0) {
                found.putIfAbsent(id, new Value(single, content));
            }
        }
    }

    private static void skipName(ByteBuffer in) {
        slice(in, GUID_BYTES);
        if (in.getInt() == 0) {
            in.getInt();
        } else {
            int length = in.getInt();
            slice(in, length);
            skipPadding(in, length);
        }
    }

    private static void skipPadding(ByteBuffer in, int length) {
        slice(in, Math.min((4 - length % 4) % 4, in.remaining()));
    }

    private static boolean isLong(int type) {
        return type == STRING8 || type == UNICODE || type == OBJECT || type == BINARY;
    }

    private static int width(int type) {
        return switch (type) {
            case 0x02, 0x0B -> 2;
            case 0x03, 0x04, 0x0A -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> GUID_BYTES;
            default -> throw new IllegalArgumentException("a type that is not known: its width is not either");
        };
    }
}
