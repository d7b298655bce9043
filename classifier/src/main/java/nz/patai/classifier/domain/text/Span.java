package nz.patai.classifier.domain.text;

/**
 * A stretch of a text.
 *
 * @param start index of the first char, inclusive
 * @param end index after the last char, exclusive; never before {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must be 0 <= start <= end, was " + start + ".." + end);
        }
    }

    /** The number of chars. */
    public int length() {
        return end - start;
    }

    /** Whether no char lies in it. */
    public boolean isEmpty() {
        return end == start;
    }

    /** Whether the other span lies wholly within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** This stretch up to the end of a later one. */
    public Span through(Span later) {
        return new Span(start, later.end);
    }

    /** The chars of this stretch. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The chars of this stretch with every run of white space as one blank, none at the ends. */
    public String wordsOf(String text) {
        return Blanks.squeezed(text, this);
    }
}
