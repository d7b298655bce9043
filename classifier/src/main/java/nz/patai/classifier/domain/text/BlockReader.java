package nz.patai.classifier.domain.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines into paragraphs and list items and says which belongs under which. */
final class BlockReader {
    private static final int SHORT_GREETING = 45;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> outer = new ArrayList<>();
    private int lastParagraph = -1;
    private boolean isAfterBlank;

    private BlockReader(String text) {
        this.text = text;
    }

    static List<Block> read(String text, List<Line> lines) {
        BlockReader reader = new BlockReader(text);
        lines.forEach(reader::take);
        return List.copyOf(reader.blocks);
    }

    private void take(Line line) {
        if (line.isBlank() || line.isQuoted() || !saysSomething(line.content())) {
            isAfterBlank = true;
            return;
        }
        @Nullable Marker marker = MarkerReader.read(text, line.content()).orElse(null);
        if (marker == null && continues(line)) {
            extend(line.content().end());
        } else {
            addInline(line.content(), marker);
        }
        isAfterBlank = false;
    }

    private boolean saysSomething(Span content) {
        for (int i = content.start(); i < content.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A line goes on with the one before if it begins small and nothing closed that one. */
    private boolean continues(Line line) {
        if (isAfterBlank || blocks.isEmpty()) {
            return false;
        }
        Span before = blocks.getLast().content();
        if (before.isEmpty()) {
            return true;
        }
        char last = text.charAt(before.end() - 1);
        boolean isClosed = ".?!:;".indexOf(last) >= 0
                || (last == ','
                        && before.length() < SHORT_GREETING
                        && !blocks.getLast().isItem());
        return !isClosed
                && (last == ','
                        || Character.isLowerCase(text.charAt(line.content().start())));
    }

    private void extend(int end) {
        Block last = blocks.removeLast();
        blocks.add(new Block(
                last.marker(),
                new Span(last.content().start(), end),
                last.depth(),
                last.stem(),
                last.followsBlankLine()));
    }

    private void addInline(Span line, @Nullable Marker own) {
        Span rest = Blanks.trimmed(
                text, new Span(own == null ? line.start() : own.span().end(), line.end()));
        int start = rest.start();
        @Nullable Marker current = own;
        for (Marker next : InlineItems.in(text, rest, own)) {
            add(current, start, next.span().start());
            isAfterBlank = false;
            current = next;
            start = next.span().end();
        }
        add(current, start, rest.end());
    }

    private void add(@Nullable Marker marker, int start, int end) {
        Span content = Blanks.trimmed(text, new Span(Math.min(start, end), end));
        if (marker == null) {
            addParagraph(content);
        } else {
            addItem(marker, content);
        }
    }

    private void addParagraph(Span content) {
        if (!content.isEmpty()) {
            outer.clear();
            lastParagraph = blocks.size();
            blocks.add(new Block(null, content, 0, -1, isAfterBlank));
        }
    }

    private void addItem(Marker marker, Span content) {
        int depth = depthOf(marker);
        while (outer.size() > depth) {
            outer.removeLast();
        }
        int stem = depth == 0 ? lastParagraph : outer.get(depth - 1);
        outer.add(blocks.size());
        blocks.add(new Block(marker, content, depth, stem, isAfterBlank));
    }

    /** An item is on the level of the innermost open list of its style; a new style opens a level of its own. */
    private int depthOf(Marker marker) {
        for (int i = outer.size() - 1; i >= 0; i--) {
            if (isSameList(blocks.get(outer.get(i)).marker(), marker)) {
                return i;
            }
        }
        return outer.size() >= 4 ? outer.size() - 1 : outer.size();
    }

    private static boolean isSameList(@Nullable Marker open, Marker next) {
        if (open == null) {
            return false;
        }
        boolean isSame = open.style().equals(next.style())
                || (open.style().numbering() == next.style().numbering() && next.ordinal() == open.ordinal() + 1);
        boolean isLetterAfterLetter = open.style().numbering() == Marker.Numbering.LOWER_LETTER
                && next.style().numbering() == Marker.Numbering.ROMAN
                && open.ordinal() == 'h' - 'a' + 1;
        return isSame || isLetterAfterLetter;
    }
}
