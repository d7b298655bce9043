package nz.patai.ingest.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts the leaves of a mail into the text that is its body and the files that came with it.
 *
 * <p>In {@code multipart/alternative} plain text is taken where it says anything, else HTML. Elsewhere every inline text
 * without a file name belongs to the body, in order: some programs write on below an attachment. Every other leaf is an
 * attachment; only the alternatives not taken are neither.
 */
final class BodyParts {

    /** Some programs put a note in the place of the plain text: what they have to say stands in the HTML alone. */
    private static final Pattern STUB = Pattern.compile(
            "\\bHTML\\b|web browser|online version|(?:does|can)(?: ?not|n't) (?:support|display|show)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_STUB = 400;

    private final Defects defects;
    private final Attaching attaching;

    private BodyParts(MimeReader.Limits reading, Defects defects) {
        this.defects = defects;
        this.attaching = new Attaching(reading, defects);
    }

    /**
     * The body and the files of one mail.
     *
     * @param text the body as read, lines parted by LF
     * @param attachments in the order in which they stand
     */
    record Split(String text, List<Attachment> attachments) {}

    static Split split(MimePart root, MimeReader.Limits reading, Defects defects) {
        BodyParts parts = new BodyParts(reading, defects);
        String text = parts.text(root, !root.isMultipart());
        String packed = parts.attaching.packedText();
        if (text.isBlank() && !packed.isBlank() && !root.type().equals("multipart/report")) {
            defects.add(DefectCode.TEXT_OF_ATTACHED_MESSAGE);
            text = packed;
        }
        return new Split(text, parts.attaching.list());
    }

    private String text(MimePart part, boolean alone) {
        if (!part.isMultipart()) {
            return leaf(part, alone);
        }
        return part.type().equals("multipart/alternative") ? alternative(part) : sequence(part);
    }

    private String leaf(MimePart part, boolean alone) {
        boolean words = isText(part) && !part.isDeclaredAttachment() && (alone || part.fileName() == null);
        if (words) {
            return decoded(part);
        }
        attaching.add(part);
        return "";
    }

    private String sequence(MimePart part) {
        StringBuilder out = new StringBuilder();
        for (MimePart child : part.children()) {
            String text = text(child, false);
            if (!text.isBlank()) {
                out.append(out.isEmpty() ? "" : "\n").append(text);
            }
        }
        return out.toString();
    }

    private String alternative(MimePart part) {
        String plain = "";
        String rich = "";
        for (MimePart child : part.children()) {
            String text = text(child, false);
            boolean isPlain = child.type().equals("text/plain");
            if (isPlain && plain.isBlank()) {
                plain = text;
            } else if (!isPlain && !text.isBlank()) {
                rich = text;
            }
        }
        if (isStub(plain, rich)) {
            defects.add(DefectCode.PLAIN_TEXT_STUB);
            return rich;
        }
        return plain.isBlank() ? rich : plain;
    }

    private static boolean isStub(String plain, String rich) {
        return !plain.isBlank()
                && plain.length() <= LONGEST_STUB
                && rich.strip().length() > 2 * plain.strip().length()
                && STUB.matcher(plain).find();
    }

    private static boolean isText(MimePart part) {
        String type = part.type();
        return type.equals("text/plain") || type.equals("text/html") || type.startsWith("multipart/");
    }

    private String decoded(MimePart part) {
        TextDecoding.Decoded decoded = TextDecoding.decode(part.content(), part.typeParameter("charset"));
        Defect defect = decoded.defect();
        if (defect != null) {
            defects.add(defect);
        }
        String text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
        if (part.type().equals("text/html")) {
            return HtmlText.of(text);
        }
        var uuencoded = Uuencoded.split(text);
        uuencoded.files().forEach(attaching::addUuencoded);
        return "flowed".equalsIgnoreCase(part.typeParameter("format"))
                ? FlowedText.unfold(uuencoded.text(), "yes".equalsIgnoreCase(part.typeParameter("delsp")))
                : uuencoded.text();
    }
}
