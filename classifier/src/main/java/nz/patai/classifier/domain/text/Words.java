package nz.patai.classifier.domain.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in a form that compares: lower case, no macrons, straight apostrophes.
 *
 * <p>A word is a run of letters and digits; an apostrophe between letters belongs to it. A dollar sign is a word of its own,
 * since it says money.
 */
public final class Words {
    private final List<String> forms;
    private final int[] starts;
    private final int[] ends;

    private Words(List<String> forms, List<Span> spans) {
        this.forms = List.copyOf(forms);
        this.starts = spans.stream().mapToInt(Span::start).toArray();
        this.ends = spans.stream().mapToInt(Span::end).toArray();
    }

    /** The words of a text, in their order. */
    public static Words of(String text) {
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                forms.add(form(text.substring(at, end)));
                spans.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return new Words(forms, spans);
    }

    private static int endOfWord(String text, int start) {
        if (text.charAt(start) == '$') {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && belongs(text, start, end)) {
            end++;
        }
        return end;
    }

    private static boolean belongs(String text, int start, int at) {
        char c = text.charAt(at);
        return isWordChar(c)
                || (isApostrophe(c) && at > start && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    /** The comparable form of one word. */
    public static String form(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : withoutMarks(lower);
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** Marks that stand by themselves go first: taking a word apart sorts them, in the square of their number. */
    private static String withoutMarks(String word) {
        StringBuilder composed = new StringBuilder(word.length());
        appendUnmarked(composed, word);
        StringBuilder plain = new StringBuilder(word.length());
        appendUnmarked(plain, Normalizer.normalize(composed, Normalizer.Form.NFD));
        return plain.toString();
    }

    private static void appendUnmarked(StringBuilder plain, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(isApostrophe(c) ? '\'' : c);
            }
        }
    }

    /** How many words there are. */
    public int size() {
        return forms.size();
    }

    /** The comparable form of the word at an index. */
    public String form(int index) {
        return forms.get(index);
    }

    /** Where the word at an index stands in the text. */
    public Span span(int index) {
        return new Span(starts[index], ends[index]);
    }

    /** The index of the first word that starts at or after a position; {@link #size()} if there is none. */
    public int firstFrom(int position) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many words start within a span. */
    public int countIn(Span span) {
        return firstFrom(span.end()) - firstFrom(span.start());
    }
}
