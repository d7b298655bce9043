package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person wrote below the site's notice. Mostly mail systems write there, but a question that was lost would never be answered, so only
 * what looks like theirs goes: a paragraph at a time.
 */
final class BelowNotice {

    private static final int MOST_OF_SYSTEMS = 20_000;
    private static final Pattern SYSTEMS = Pattern.compile(
            "confidential|intended (?:recipient|only|solely|for)|disclaimer|privileged|virus|malware|scanned|unsubscribe"
                    + "|\\bcaution\\b|\\bexternal\\b|sent from|get outlook|in error|notify the sender|consider the environment"
                    + "|before printing|this (?:e-?mail|message)|mailing list|https?://|www\\.|[-_=*#]{5}",
            Pattern.CASE_INSENSITIVE);
    /** Three words; begins at a word's beginning alone, for from each letter of a long one it would take the square of its length. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b\\p{L}{2,}+[^\\p{L}\\n]++\\p{L}++[^\\p{L}\\n]++\\p{L}", Pattern.UNICODE_CHARACTER_CLASS);

    private BelowNotice() {}

    /** The paragraphs that a person may have written; a quote or an earlier message ends them. */
    static List<String> written(List<String> lines) {
        if (lines.stream().mapToInt(String::length).sum() > MOST_OF_SYSTEMS) {
            return lines; // no mail system writes so much
        }
        List<String> kept = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                close(paragraph, kept);
            } else {
                paragraph.add(line);
            }
        }
        close(paragraph, kept);
        return kept;
    }

    private static void close(List<String> paragraph, List<String> kept) {
        var isSystems =
                paragraph.stream().anyMatch(line -> SYSTEMS.matcher(line).find() || Quotes.isQuote(line));
        if (!isSystems
                && paragraph.stream().anyMatch(line -> WORDS.matcher(line).find())) {
            kept.add("");
            kept.addAll(paragraph);
        }
        paragraph.clear();
    }
}
