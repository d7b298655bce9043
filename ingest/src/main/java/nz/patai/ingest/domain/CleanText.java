package nz.patai.ingest.domain;

import java.text.Normalizer;

/** Makes characters that look alike the same: one form of letters, one blank, one line end, nothing invisible. */
final class CleanText {

    private CleanText() {}

    /** Gives the text in NFC with LF line ends, every other space as a plain one, and invisible characters gone. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else {
                append(out, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder out, char c, char next) {
        switch (c) {
            case '\r' -> out.append(next == '\n' ? "" : "\n");
            case '\n', '\u2028', '\u2029', '\u0085', '\f', '\u000b' -> out.append('\n');
            case '\t' -> out.append('\t');
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
