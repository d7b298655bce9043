package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts the leaves of a mail into the text that is its body and the files that came with it.
 *
 * <p>In {@code multipart/alternative} plain text is taken where it says anything, else HTML. Elsewhere every inline text
 * without a file name belongs to the body, in order: some programs write on below an attachment. Every other leaf is an
 * attachment; only the alternatives not taken are neither.
 */
final class BodyParts {

    private final Defects defects;
    private final List<Attachment> attachments = new ArrayList<>();

    private BodyParts(Defects defects) {
        this.defects = defects;
    }

    /**
     * The body and the files of one mail.
     *
     * @param text the body as read, lines parted by LF
     * @param attachments in the order in which they stand
     */
    record Split(String text, List<Attachment> attachments) {}

    static Split split(MimePart root, Defects defects) {
        BodyParts parts = new BodyParts(defects);
        String text = parts.text(root, !root.isMultipart());
        return new Split(text, List.copyOf(parts.attachments));
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
        attachments.add(attachment(part));
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
        return plain.isBlank() ? rich : plain;
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
        return "flowed".equalsIgnoreCase(part.typeParameter("format"))
                ? FlowedText.unfold(text, "yes".equalsIgnoreCase(part.typeParameter("delsp")))
                : text;
    }

    private Attachment attachment(MimePart part) {
        return new Attachment(name(part.fileName()), part.type(), part.size(), part.sha256());
    }

    private String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        boolean usable = !last.isEmpty() && !last.equals(".") && !last.equals("..");
        return usable ? last : "attachment-" + (attachments.size() + 1);
    }
}
