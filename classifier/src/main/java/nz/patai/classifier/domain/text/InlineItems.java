package nz.patai.classifier.domain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nz.patai.classifier.domain.text.Marker.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * Finds list items that stand within one line: "(a) the number; (b) the cost".
 *
 * <p>A marker within a line counts only as part of a run: it follows a first one of the same style, or the line's own.
 */
final class InlineItems {
    private static final int WIDEST_GAP = 3;
    private static final int SHORTEST_ITEM = 12;
    private static final int MOST_CANDIDATES = 200;

    private InlineItems() {}

    static List<Marker> in(String text, Span content, @Nullable Marker own) {
        List<Marker> candidates = candidates(text, content);
        List<Marker> found = new ArrayList<>();
        if (own != null && own.ordinal() > 0) {
            found.addAll(run(candidates, 0, own));
        }
        for (int i = 0; i < candidates.size(); i++) {
            Marker first = candidates.get(i);
            if (first.ordinal() <= 1 && !found.contains(first)) {
                addRun(found, first, run(candidates, i + 1, first));
            }
        }
        found.sort(Comparator.comparingInt(marker -> marker.span().start()));
        return List.copyOf(found);
    }

    private static void addRun(List<Marker> found, Marker first, List<Marker> rest) {
        if (!rest.isEmpty()) {
            found.add(first);
            rest.stream().filter(marker -> !found.contains(marker)).forEach(found::add);
        }
    }

    private static List<Marker> run(List<Marker> candidates, int from, Marker first) {
        List<Marker> run = new ArrayList<>();
        int last = first.ordinal();
        int end = first.span().end();
        for (Marker next : candidates.subList(from, candidates.size())) {
            boolean isNext = next.style().equals(first.style())
                    && next.span().start() - end > SHORTEST_ITEM
                    && (last == 0 || (next.ordinal() > last && next.ordinal() <= last + WIDEST_GAP));
            if (isNext) {
                run.add(next);
                last = next.ordinal();
                end = next.span().end();
            }
        }
        return run;
    }

    private static List<Marker> candidates(String text, Span content) {
        List<Marker> candidates = new ArrayList<>();
        for (int at = content.start(); at < content.end() && candidates.size() < MOST_CANDIDATES; at++) {
            if (startsWord(text, content, at)) {
                candidate(text, new Span(at, content.end())).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static boolean startsWord(String text, Span content, int at) {
        return at == content.start() || (Blanks.isBlank(text.charAt(at - 1)) && !Blanks.isBlank(text.charAt(at)));
    }

    private static Optional<Marker> candidate(String text, Span rest) {
        return MarkerReader.read(text, rest).filter(marker -> isPlain(text, marker));
    }

    /** Dashes, stars and bare numbers within a line are mostly punctuation; a full stop counts after a closed sentence only. */
    private static boolean isPlain(String text, Marker marker) {
        String closing = marker.style().closing();
        return switch (marker.style().numbering()) {
            case BULLET -> closing.equals("\u2022") || closing.equals("\u00b7") || closing.equals("\uf0b7");
            case NAMED -> false;
            case DIGIT, COMPOUND, LOWER_LETTER, UPPER_LETTER, ROMAN ->
                closing.endsWith(")") || (closing.equals(".") && isAfterStop(text, marker));
        };
    }

    private static boolean isAfterStop(String text, Marker marker) {
        int at = marker.span().start() - 1;
        while (at >= 0 && Blanks.isBlank(text.charAt(at))) {
            at--;
        }
        return marker.style().numbering() == Numbering.DIGIT && (at < 0 || ".?!:;,".indexOf(text.charAt(at)) >= 0);
    }
}
