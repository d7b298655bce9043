package nz.patai.ingest.domain;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that a mail program writes under each mail, below two hyphens and a blank. Source: RFC 3676, section 4.3. */
final class Signature {

    private static final String DELIMITER = "-- ";
    private static final int MOST_LINES = 15;
    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(?:please|provide|send|supply|request(?:ing|ed)?|cop(?:y|ies)|information|would like|want to)\\b",
            Pattern.CASE_INSENSITIVE);

    private Signature() {}

    /** The lines without it; all of them where what stands there is long or may ask for something, for then a person wrote it. */
    static List<String> cut(List<String> lines) {
        int at = lines.lastIndexOf(DELIMITER);
        if (at <= 0 || lines.size() - at > MOST_LINES) {
            return lines;
        }
        var below = lines.subList(at, lines.size());
        return below.stream().anyMatch(line -> ASKS.matcher(line).find() || FyiFooter.mayContainNotice(line))
                ? lines
                : lines.subList(0, at);
    }
}
