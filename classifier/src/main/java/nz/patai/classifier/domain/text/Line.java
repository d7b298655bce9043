package nz.patai.classifier.domain.text;

/**
 * One line of a text.
 *
 * @param span the whole line, line end left out
 * @param content the line without blanks at its ends
 * @param isQuoted whether it begins with a quotation mark of mail ({@code >})
 */
public record Line(Span span, Span content, boolean isQuoted) {
    /** Whether nothing is on it. */
    public boolean isBlank() {
        return content.isEmpty();
    }
}
