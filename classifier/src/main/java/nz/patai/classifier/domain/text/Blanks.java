package nz.patai.classifier.domain.text;

/** What counts as blank in a mail body: white space of any script, zero-width characters too. */
public final class Blanks {
    private Blanks() {}

    /** Whether the char shows nothing; non-breaking spaces and the byte order mark count. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7f && isBlankBeyondAscii(c));
    }

    private static boolean isBlankBeyondAscii(char c) {
        return c == '\u00a0' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200d') || Character.isWhitespace(c);
    }

    /** The span without the blanks at its ends. */
    public static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    static String squeezed(String text, Span span) {
        StringBuilder words = new StringBuilder(span.length());
        boolean gap = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c)) {
                gap = !words.isEmpty();
            } else {
                if (gap) {
                    words.append(' ');
                }
                gap = false;
                words.append(c);
            }
        }
        return words.toString();
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
    }
}
