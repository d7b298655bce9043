package nz.patai.classifier.domain.text;

import java.util.List;

/**
 * How a text is laid out. Every span counts chars of {@code text} itself.
 *
 * @param text what was read: the given text, cut at {@link #LIMIT} chars
 * @param ownWords what the writer wrote; quoted mail and the site's footer lie after it
 * @param lines the lines of the writer's own words, blank ones included
 * @param blocks the paragraphs and list items, lines of quotation left out
 * @param isCut whether the given text was longer than the limit, so that something was not read
 */
public record TextStructure(String text, Span ownWords, List<Line> lines, List<Block> blocks, boolean isCut) {
    /** The most chars that are read of one text, a hundred times the longest request of the development corpus. */
    public static final int LIMIT = 200_000;

    public TextStructure {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
    }

    /** Reads the layout of a text; takes time in proportion to its length. */
    public static TextStructure of(String given) {
        boolean isCut = given.length() > LIMIT;
        String text = isCut ? given.substring(0, LIMIT) : given;
        List<Line> all = Lines.of(text, text.length());
        int end = OwnText.end(text, all);
        List<Line> own = all.stream().filter(line -> line.span().start() < end).toList();
        return new TextStructure(text, new Span(0, end), own, BlockReader.read(text, own), isCut);
    }

    /** The sentences of a block. */
    public List<Span> sentences(Block block) {
        return Sentences.in(text, block.content());
    }

    /** The blocks that this one introduces directly. */
    public List<Block> partsOf(int index) {
        return blocks.stream().filter(block -> block.stem() == index).toList();
    }
}
