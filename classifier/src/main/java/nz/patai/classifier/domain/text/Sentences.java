package nz.patai.classifier.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts a stretch of text into sentences; closing marks stay with the sentence they close. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "mr", "mrs", "ms", "dr", "prof", "no", "vs", "approx", "incl", "ref", "st", "hon",
            "cf", "para", "s", "ss", "p", "pp", "inc", "ltd", "jan", "feb", "aug", "sept", "oct", "nov", "dec");

    private Sentences() {}

    /** The sentences of a span in their order, without blanks at their ends. */
    public static List<Span> in(String text, Span span) {
        List<Span> sentences = new ArrayList<>();
        int start = span.start();
        int at = span.start();
        while (at < span.end()) {
            int next = isEndMark(text, at) ? endOfMarks(text, at, span.end()) : at + 1;
            if (isEndMark(text, at) && ends(text, at, next, span.end())) {
                add(sentences, text, start, next);
                start = next;
            }
            at = next;
        }
        add(sentences, text, start, span.end());
        return List.copyOf(sentences);
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        Span sentence = Blanks.trimmed(text, new Span(start, end));
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    /** Whether a run of marks from {@code at} to {@code next} ends a sentence: no run is looked at twice. */
    private static boolean ends(String text, int at, int next, int limit) {
        return next >= limit
                || (Blanks.isBlank(text.charAt(next))
                        && IntStream.range(at, next)
                                .filter(i -> isEndMark(text, i))
                                .anyMatch(i -> text.charAt(i) != '.' || isFullStop(text, i, next, limit)));
    }

    private static boolean isEndMark(String text, int at) {
        char c = text.charAt(at);
        return c == '.' || c == '?' || c == '!';
    }

    private static int endOfMarks(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && ".?!\"')\u201d\u2019]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isFullStop(String text, int at, int next, int limit) {
        int start = at;
        while (start > 0 && at - start < 12 && !Blanks.isBlank(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        String bare = word.startsWith("(") ? word.substring(1) : word;
        boolean isInitial = bare.length() == 1 && Character.isLetter(bare.charAt(0));
        return !isInitial && !ABBREVIATIONS.contains(bare) && !(bare.endsWith("etc") && isLowerNext(text, next, limit));
    }

    private static boolean isLowerNext(String text, int at, int limit) {
        int next = at;
        while (next < limit && Blanks.isBlank(text.charAt(next))) {
            next++;
        }
        return next < limit && Character.isLowerCase(text.charAt(next));
    }
}
