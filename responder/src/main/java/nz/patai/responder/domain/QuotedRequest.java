package nz.patai.responder.domain;

import java.util.List;

/** What a letter quotes of a request: the stretch that holds its questions, word for word. */
public final class QuotedRequest {
    /** About ten pages: what is longer is cut, and says so. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final String CUT = "\n\n[Your request goes on. We have read all of it and quote it up to here.]";

    private QuotedRequest() {}

    /**
     * A stretch of a text, UTF-16 code units.
     *
     * @param start inclusive
     * @param end exclusive
     */
    public record Span(int start, int end) {
        boolean isWithin(String text) {
            return 0 <= start && start < end && end <= text.length();
        }
    }

    /** From the start of the first span to the end of the last; the whole text where there is none or one does not fit. */
    public static String from(String text, List<Span> spans) {
        if (spans.isEmpty() || !spans.stream().allMatch(span -> span.isWithin(text))) {
            return cut(text.strip());
        }
        int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        return cut(text.substring(start, end).strip());
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + CUT;
    }
}
