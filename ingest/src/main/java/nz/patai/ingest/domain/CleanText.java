package nz.patai.ingest.domain;

import java.text.Normalizer;

/** Makes characters that look alike the same: one form of letters, one blank, one line end, nothing invisible. */
final class CleanText {

    private CleanText() {}

    /** Gives the text in NFC with LF line ends, every other space as a plain one, and invisible characters gone. */
    static String of(String text) {
        int plain = plainLength(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else {
                append(out, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
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
