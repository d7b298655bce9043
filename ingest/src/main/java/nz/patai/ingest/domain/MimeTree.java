package nz.patai.ingest.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grows the structure of one mail from parse events and enforces the limits on depth, parts and text. */
final class MimeTree {

    private static final Set<String> TRANSFER_ENCODINGS =
            Set.of("7bit", "8bit", "binary", "base64", "quoted-printable", "7-bit", "8-bit");

    private static final Set<String> UUENCODE = Set.of("x-uuencode", "uuencode", "x-uue", "uue");

    private final Spent spent;
    private final Defects defects;
    private final LeafReading leaves;
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private List<HeaderField> topFields = new ArrayList<>();
    private @Nullable MimePart root;

    MimeTree(Spent spent, Defects defects) {
        this.spent = spent;
        this.defects = defects;
        this.leaves = new LeafReading(spent);
    }

    MimePart root() {
        if (root == null) {
            throw new OverLimit(RejectReason.UNREADABLE_STRUCTURE);
        }
        return root;
    }

    HeaderFields topFields() {
        return new HeaderFields(topFields);
    }

    boolean isInPart() {
        return open.size() > 1;
    }

    void open() {
        spent.part();
        OpenPart part = new OpenPart();
        if (open.isEmpty()) {
            topFields = part.fields;
        } else {
            part.isDigested = open.element().isDigest();
        }
        open.push(part);
    }

    void field(String name, byte[] raw) {
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        int start = Math.min(raw.length, colon + 1);
        open.element().fields.add(new HeaderField(name, value(raw, start)));
    }

    void deeper() {
        spent.deeper();
    }

    void shallower() {
        spent.shallower();
        OpenPart part = open.element();
        if (part.children.isEmpty()) {
            defects.add(DefectCode.NO_PARTS);
            part.leaf = part.preamble;
        }
    }

    void preamble(InputStream stream) throws IOException {
        OpenPart part = open.element();
        if (part.children.isEmpty()) {
            part.preamble = leaves.read(stream, LeafReading.Use.BODY);
        }
    }

    void body(String transferEncoding, InputStream stream) throws IOException {
        OpenPart part = open.element();
        var decoded = stream;
        if (UUENCODE.contains(transferEncoding)) {
            decoded = new ByteArrayInputStream(Uuencoded.whole(stream.readAllBytes()));
        } else if (!TRANSFER_ENCODINGS.contains(transferEncoding)) {
            defects.add(DefectCode.UNKNOWN_TRANSFER_ENCODING);
        }
        MimePart bare = part.finish();
        if (bare.type().startsWith("multipart/")) {
            defects.add(DefectCode.NO_BOUNDARY);
        }
        part.leaf = leaves.read(decoded, LeafReading.Use.of(bare));
    }

    void close() {
        MimePart part = open.pop().finish();
        if (open.isEmpty()) {
            root = part;
        } else {
            open.element().children.add(part);
        }
    }

    private String value(byte[] raw, int start) {
        byte[] bytes = Arrays.copyOfRange(raw, start, raw.length);
        if (TextDecoding.isAscii(bytes)) {
            return unfold(new String(bytes, StandardCharsets.US_ASCII));
        }
        defects.add(DefectCode.RAW_8BIT_HEADER);
        return unfold(TextDecoding.decode(bytes, null).text());
    }

    private static String unfold(String value) {
        String line = value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace("\r", "").replace("\n", "");
        return line.strip();
    }

    /** A part whose end has not been read yet. */
    private static final class OpenPart {

        private final List<HeaderField> fields = new ArrayList<>();
        private final List<MimePart> children = new ArrayList<>();
        private boolean isDigested;
        private LeafReading.Leaf leaf = LeafReading.Leaf.NONE;
        private LeafReading.Leaf preamble = LeafReading.Leaf.NONE;

        /** In a digest a part is a message unless it says otherwise. Source: RFC 2046, section 5.1.5. */
        private boolean isDigest() {
            return finish().type().equals("multipart/digest");
        }

        private MimePart finish() {
            if (isDigested && fields.stream().noneMatch(field -> field.name().equals("content-type"))) {
                fields.add(new HeaderField("content-type", "message/rfc822"));
            }
            return new MimePart(new HeaderFields(fields), children, leaf.head(), leaf.size(), leaf.sha256());
        }
    }
}
