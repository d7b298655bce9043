package nz.patai.responder.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Readies what people wrote for a letter, without changing a word of it. */
public final class Prose {
    /** Possessive, for each round of a group that can be given back stands on the stack. */
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*+(?:\\n[ \\t]*+)++");
    /** Controls that XML can't hold, marks that turn the direction of text, and halves of a character. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");
    /** FYI hides what stands after a row of eight or more of these, mixed or not. */
    private static final Pattern ROW = Pattern.compile("([-_*#=]{5})[-_*#=]+");

    private Prose() {}

    /** The text with one kind of line end, composed letters, and nothing in it that is not to be seen. */
    public static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        return UNFIT.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    /** The paragraphs of a text, which blank lines part; no empty ones. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(BLANK_LINES.split(clean(text)))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /**
     * What an officer wrote, its paragraphs parted by blank lines: where no blank line parts it, each line is a paragraph, for YAML's folded
     * style leaves a single line end where a blank line stood.
     */
    public static String unfolded(String text) {
        String clean = clean(text);
        return BLANK_LINES.matcher(clean).find() ? clean : clean.replace("\n", "\n\n");
    }

    /** The lines of a text fit to quote in a mail: rows of dashes and the like are cut to five. */
    public static List<String> mailLines(String text) {
        return withoutRows(clean(text)).lines().map(String::strip).toList();
    }

    /** The text with each row of six or more dashes, underscores, asterisks, hashes or equals signs cut to five. */
    public static String withoutRows(String text) {
        return ROW.matcher(text).replaceAll("$1");
    }
}
