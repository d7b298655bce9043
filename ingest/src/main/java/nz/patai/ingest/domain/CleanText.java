package nz.patai.ingest.domain;

import java.text.Normalizer;

/** Makes characters that look alike the same: one form of letters, one blank, one line end, nothing invisible. */
final class CleanText {

    /** Marks in a row are sorted to compose them, which takes the square of their number; no letter has so many. */
    private static final int MOST_MARKS = 30;

    /** The combining grapheme joiner, which shows nothing and ends a row of marks. Source: UAX #15, section 13. */
    private static final char JOINER = '\u034f';

    private CleanText() {}

    /** Gives the text in NFC with LF line ends, every other space as a plain one, and invisible characters gone. */
    static String of(String text) {
        int plain = plainLength(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, plain);
        int marks = 0;
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
                marks = 0;
            } else {
                int before = out.length();
                append(out, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
                marks = out.length() == before ? marks : marks(marks, text, i);
                if (marks > MOST_MARKS) {
                    out.insert(before, JOINER);
                    marks = 1;
                }
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** How many marks in a row end here; both halves of a pair count, and the first says what the pair is. */
    private static int marks(int before, String text, int i) {
        boolean isSecondHalf = Character.isLowSurrogate(text.charAt(i));
        return switch (Character.getType(text.codePointAt(i))) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> before + 1;
            case Character.SURROGATE -> isSecondHalf ? before : 0;
            default -> 0;
        };
    }

    private static int plainLength(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\t';
    }

    private static void append(StringBuilder out, char c, char next) {
        switch (c) {
            case '\r' -> out.append(next == '\n' ? "" : "\n");
            case '\u2028', '\u2029', '\u0085', '\f', '\u000b' -> out.append('\n');
            case '\u00a0', '\u2007', '\u202f' -> out.append(' ');
            default -> {
                if (!isInvisible(c)) {
                    out.append(c);
                }
            }
        }
    }

    /** Zero-width characters, direction marks, the soft hyphen, and control characters. */
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u00ad'
                || c == '\ufeff'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069');
    }
}
