package nz.patai.classifier.domain.text;

/**
 * What stands before a list item.
 *
 * @param span the marker itself, brackets and full stops included
 * @param style how it is written; items of one list share it
 * @param ordinal its place in the list from 1; 0 for a bullet
 */
public record Marker(Span span, Style style, int ordinal) {
    /** How items are counted. */
    public enum Numbering {
        /** 1, 2, 3. */
        DIGIT,
        /** 1.1, 1.2 or 4a, 4b: a number below another one. */
        COMPOUND,
        /** a, b, c. */
        LOWER_LETTER,
        /** A, B, C. */
        UPPER_LETTER,
        /** i, ii, iii. */
        ROMAN,
        /** Question 1, Part 2, Q3. */
        NAMED,
        /** A dash, dot or star. */
        BULLET
    }

    /**
     * The look of a marker.
     *
     * @param numbering how it counts
     * @param closing what follows the number, for a bullet the glyph; several bracket styles of one text are several lists
     */
    public record Style(Numbering numbering, String closing) {}
}
