package nz.patai.ingest.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what some Outlook programs pack all attachments in, {@code winmail.dat}. A stream that breaks off gives what came before.
 *
 * <p>Source: [MS-OXTNEF], sections 2.1.3 (structure) and 2.1.3.3 (attributes).
 */
final class TnefReader {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int CHECKSUM_BYTES = 2;
    private static final int HEADER_BYTES = 6;
    private static final Charset OEM = Charset.forName("windows-1252");

    private static final int BODY = 0x0002800C;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int NEXT_ATTACHMENT = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;

    private final Spent spent;
    private final List<PackedFile> files = new ArrayList<>();
    private String text = "";
    private @Nullable String title;
    private byte @Nullable [] data;
    private MapiProperties properties = MapiProperties.NONE;

    private TnefReader(Spent spent) {
        this.spent = spent;
    }

    /**
     * What is in it.
     *
     * @param files the attachments
     * @param text the body; empty where it has none as plain text
     * @param whole false where it broke off
     */
    record Tnef(List<PackedFile> files, String text, boolean whole) {}

    static boolean isTnef(byte[] content) {
        return content.length > HEADER_BYTES
                && ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt() == SIGNATURE;
    }

    static Tnef read(byte[] content, Spent spent) {
        var reader = new TnefReader(spent);
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(HEADER_BYTES);
        var whole = true;
        try {
            while (in.hasRemaining()) {
                reader.attribute(in);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            whole = false;
        }
        reader.finishFile();
        return new Tnef(reader.files, reader.text, whole);
    }

    private void attribute(ByteBuffer in) {
        in.get(); // level: the ids tell as much
        int id = in.getInt();
        var value = MapiProperties.slice(in, in.getInt());
        in.position(in.position() + CHECKSUM_BYTES);
        switch (id) {
            case NEXT_ATTACHMENT -> finishFile();
            case TITLE -> title = oem(value);
            case DATA -> data = bytes(value);
            case ATTACHMENT_PROPERTIES -> properties = MapiProperties.read(value);
            case BODY -> keepText(oem(value));
            case MESSAGE_PROPERTIES -> keepText(MapiProperties.read(value).text(MapiProperties.BODY));
            default -> {
                // of no use here
            }
        }
    }

    private void keepText(@Nullable String found) {
        if (text.isBlank() && found != null) {
            spent.text(found.length());
            text = found.replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    private void finishFile() {
        var content = data == null ? properties.bytes(MapiProperties.ATTACHED) : data;
        if (content != null) {
            spent.part();
            var name = properties.text(MapiProperties.LONG_NAME);
            files.add(new PackedFile(name == null ? title : name, properties.text(MapiProperties.MEDIA_TYPE), content));
        }
        title = null;
        data = null;
        properties = MapiProperties.NONE;
    }

    private static byte[] bytes(ByteBuffer value) {
        var copy = new byte[value.remaining()];
        value.get(copy);
        return copy;
    }

    /** A text of the sender's code page, ended by a zero. */
    private static String oem(ByteBuffer value) {
        return MapiProperties.untilZero(new String(bytes(value), OEM));
    }
}
