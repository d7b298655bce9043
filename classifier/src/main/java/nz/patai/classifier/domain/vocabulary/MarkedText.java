package nz.patai.classifier.domain.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.text.Words;

/** A text, its words, and where the phrases of each list stand in it. */
public final class MarkedText {
    private final String text;
    private final Words words;
    private final Map<WordList, List<Span>> hits;

    private MarkedText(String text, Words words, Map<WordList, List<Span>> hits) {
        this.text = text;
        this.words = words;
        this.hits = hits;
    }

    static MarkedText of(String text, PhraseTrie trie) {
        Words words = Words.of(text);
        Map<WordList, List<Span>> hits = new EnumMap<>(WordList.class);
        for (int i = 0; i < words.size(); i++) {
            int start = i;
            trie.matchesAt(words, start, (lists, end) -> {
                Span span = words.span(start).through(words.span(end - 1));
                lists.forEach(list ->
                        hits.computeIfAbsent(list, _ -> new ArrayList<>()).add(span));
            });
        }
        return new MarkedText(text, words, hits);
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** Its words. */
    public Words words() {
        return words;
    }

    /** Where phrases of a list stand wholly within a span, in order of their starts. */
    public List<Span> all(WordList list, Span within) {
        List<Span> spans = hits.getOrDefault(list, List.of());
        int from = firstFrom(spans, within.start());
        int to = from;
        while (to < spans.size() && spans.get(to).start() < within.end()) {
            to++;
        }
        return spans.subList(from, to).stream().filter(within::contains).toList();
    }

    /** The first phrase of a list within a span. */
    public Optional<Span> first(WordList list, Span within) {
        List<Span> spans = hits.getOrDefault(list, List.of());
        for (int i = firstFrom(spans, within.start());
                i < spans.size() && spans.get(i).start() < within.end();
                i++) {
            if (within.contains(spans.get(i))) {
                return Optional.of(spans.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase of a list stands within a span. */
    public boolean has(WordList list, Span within) {
        return first(list, within).isPresent();
    }

    /** The longest phrase of a list with which the words of a span begin. */
    public Optional<Span> opening(WordList list, Span within) {
        int index = words.firstFrom(within.start());
        if (index >= words.size()) {
            return Optional.empty();
        }
        int start = words.span(index).start();
        List<Span> spans = hits.getOrDefault(list, List.of());
        Span longest = new Span(start, start);
        for (int i = firstFrom(spans, start); i < spans.size() && spans.get(i).start() == start; i++) {
            boolean isLonger = spans.get(i).end() > longest.end() && within.contains(spans.get(i));
            longest = isLonger ? spans.get(i) : longest;
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private static int firstFrom(List<Span> spans, int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
