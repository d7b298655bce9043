package nz.patai.classifier.domain.text;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph or one list item.
 *
 * @param marker what makes it a list item; null for a paragraph
 * @param content its words, the marker left out
 * @param depth 0 for a paragraph and an item of an outer list, 1 for a sub-part, and so on
 * @param stem index of the block that introduces it: the outer item of a sub-part, the paragraph before a list; -1 if none
 * @param followsBlankLine whether a blank line is before it
 */
public record Block(@Nullable Marker marker, Span content, int depth, int stem, boolean followsBlankLine) {
    /** Whether it is an item of a list. */
    public boolean isItem() {
        return marker != null;
    }

    /** Marker and words together. */
    public Span whole() {
        return marker == null ? content : marker.span().through(content);
    }
}
