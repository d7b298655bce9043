package nz.patai.classifier.domain.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines; CR, LF and CRLF end a line. */
final class Lines {
    private Lines() {}

    static List<Line> of(String text, int end) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (isLineEnd(text.charAt(i))) {
                lines.add(line(text, start, i));
                start = i + 1;
            }
        }
        lines.add(line(text, start, end));
        return List.copyOf(lines);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028';
    }

    private static Line line(String text, int start, int end) {
        Span whole = new Span(start, end);
        Span content = Blanks.trimmed(text, whole);
        return new Line(whole, content, !content.isEmpty() && text.charAt(content.start()) == '>');
    }
}
