package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes the files of a mail, in the order in which they stand, and what is packed in them. */
final class Attaching {

    private static final String MESSAGE = "message/rfc822";
    private static final String TNEF = "application/ms-tnef";
    private static final String UUENCODE = "text/x-uuencode";

    private final MimeReader.Limits reading;
    private final Defects defects;
    private final List<Attachment> attachments = new ArrayList<>();
    private String packedText = "";

    Attaching(MimeReader.Limits reading, Defects defects) {
        this.reading = reading;
        this.defects = defects;
    }

    List<Attachment> list() {
        return List.copyOf(attachments);
    }

    /** The text of the first attached message, for a mail that has none of its own. */
    String packedText() {
        return packedText;
    }

    /** Adds a part, and what is packed in it. */
    void add(MimePart part) {
        attachments.add(
                new Attachment(name(part.fileName()), part.type(), part.size(), part.sha256(), detected(part), null));
        if (part.type().startsWith("message/") && LeafReading.Use.of(part) == LeafReading.Use.CONTAINER) {
            openMessage(part.content());
        } else if (TnefReader.isTnef(part.content())) {
            openTnef(part.content());
        }
    }

    /** Adds a file that stood uuencoded in a text. */
    void addUuencoded(PackedFile file) {
        reading.spent().part();
        add(file, UUENCODE);
    }

    /** A message is what it is by its fields, which are read when it is opened. */
    private static @Nullable String detected(MimePart part) {
        return part.type().startsWith("message/") ? null : FileTypes.byContent(head(part.content()), part.fileName());
    }

    private void openMessage(byte[] content) {
        reading.spent().deeper();
        switch (MimeReader.read(content, 0, reading, defects)) {
            case MimeReading.Read read -> {
                var inner = BodyParts.split(read.root(), reading, defects);
                inner.attachments().forEach(file -> attachments.add(file.within(MESSAGE)));
                packedText = packedText.isBlank() ? inner.text() : packedText;
            }
            case MimeReading.Refused refused -> {
                if (refused.reason() != RejectReason.UNREADABLE_STRUCTURE) {
                    throw new OverLimit(refused.reason());
                }
                defects.add(DefectCode.UNREADABLE_CONTAINER);
            }
        }
        reading.spent().shallower();
    }

    private void openTnef(byte[] content) {
        var tnef = TnefReader.read(content, reading.spent());
        if (!tnef.whole()) {
            defects.add(DefectCode.UNREADABLE_CONTAINER);
        }
        tnef.files().forEach(file -> add(file, TNEF));
        packedText = packedText.isBlank() ? tnef.text() : packedText;
    }

    private void add(PackedFile file, String container) {
        var type = file.type();
        attachments.add(new Attachment(
                name(file.name()),
                type == null ? "application/octet-stream" : type.toLowerCase(Locale.ROOT),
                file.content().length,
                Sha256.hex(file.content()),
                FileTypes.byContent(head(file.content()), file.name()),
                container));
    }

    private static byte[] head(byte[] content) {
        return content.length <= FileTypes.HEAD_BYTES ? content : Arrays.copyOf(content, FileTypes.HEAD_BYTES);
    }

    private String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        boolean usable = !last.isEmpty() && !last.equals(".") && !last.equals("..");
        return usable ? last : "attachment-" + (attachments.size() + 1);
    }
}
