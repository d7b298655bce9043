package nz.patai.classifier.domain.split;

import static nz.patai.classifier.domain.vocabulary.WordList.SALUTATIONS;
import static nz.patai.classifier.domain.vocabulary.WordList.SIGN_OFFS;

import java.util.List;
import nz.patai.classifier.domain.text.Blanks;
import nz.patai.classifier.domain.text.Block;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.text.TextStructure;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import nz.patai.classifier.domain.vocabulary.WordList;

/**
 * The part of an email between greeting and signature.
 *
 * @param structure the layout of the whole
 * @param marked its words
 * @param blocks the blocks before the signature, at their places in the layout
 */
record Letter(TextStructure structure, MarkedText marked, List<Block> blocks) {
    private static final int LONGEST_SIGN_OFF = 5;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_GREETING = 9;

    static Letter of(TextStructure structure, MarkedText marked) {
        List<Block> all = structure.blocks();
        int end = 1;
        while (end < all.size() && !isSignOff(marked, all.get(end).content())) {
            end++;
        }
        boolean isNamed = end >= all.size() && all.size() > 1 && isName(marked, all.getLast());
        return new Letter(structure, marked, all.subList(0, isNamed ? all.size() - 1 : Math.min(end, all.size())));
    }

    /** A mail without a closing formula ends with the writer's name: a few words, no mark after them. */
    private static boolean isName(MarkedText marked, Block last) {
        Span whole = last.whole();
        char end = marked.text().charAt(whole.end() - 1);
        return marked.words().countIn(whole) <= LONGEST_NAME
                && (Character.isLetter(end) || end == '.')
                && Character.isUpperCase(marked.text().charAt(whole.start()))
                && marked.opening(WordList.THINGS, whole).isEmpty()
                && marked.opening(WordList.INTERROGATIVES, whole).isEmpty()
                && !marked.has(WordList.ASKS, whole);
    }

    private static boolean isSignOff(MarkedText marked, Span content) {
        return marked.words().countIn(content) <= LONGEST_SIGN_OFF
                && marked.opening(SIGN_OFFS, content).isPresent();
    }

    boolean isGreeting(Block block) {
        return !block.isItem()
                && marked.words().countIn(block.content()) <= LONGEST_GREETING
                && marked.opening(SALUTATIONS, block.content()).isPresent();
    }

    List<Span> sentences(Block block) {
        return structure.sentences(block).stream()
                .filter(sentence -> marked.words().countIn(sentence) > 0)
                .map(this::withoutGreeting)
                .map(this::afterColon)
                .toList();
    }

    /** "To refine it: please give me the data": what is asked begins after the colon. */
    private Span afterColon(Span sentence) {
        int colon = marked.text().indexOf(": ", sentence.start(), sentence.end());
        if (colon < 0) {
            return sentence;
        }
        Span rest = Blanks.trimmed(marked.text(), new Span(colon + 1, sentence.end()));
        boolean asks = marked.opening(WordList.ASKS, rest).isPresent()
                || marked.opening(WordList.INTERROGATIVES, rest).isPresent();
        return asks ? rest : sentence;
    }

    /** "Hi, I mean all of them": the greeting in front of a sentence is not part of it. */
    private Span withoutGreeting(Span sentence) {
        return marked.opening(SALUTATIONS, sentence)
                .filter(greeting -> greeting.end() < sentence.end()
                        && ",!-".indexOf(marked.text().charAt(greeting.end())) >= 0)
                .map(greeting -> marked.words().firstFrom(greeting.end()))
                .filter(index -> index < marked.words().size()
                        && marked.words().span(index).start() < sentence.end())
                .map(index -> new Span(marked.words().span(index).start(), sentence.end()))
                .orElse(sentence);
    }

    /** The index of the last block that stands, however deep, under a block; the block's own if nothing does. */
    int lastPartOf(int index) {
        int depth = blocks.get(index).isItem() ? blocks.get(index).depth() : -1;
        int last = index;
        while (last + 1 < blocks.size()
                && blocks.get(last + 1).isItem()
                && blocks.get(last + 1).depth() > depth) {
            last++;
        }
        return last;
    }
}
