package nz.patai.classifier.domain.split;

import static nz.patai.classifier.domain.vocabulary.WordList.ASKS;
import static nz.patai.classifier.domain.vocabulary.WordList.CONDITIONS;
import static nz.patai.classifier.domain.vocabulary.WordList.DEPENDENT;
import static nz.patai.classifier.domain.vocabulary.WordList.GROUNDS_BOILERPLATE;
import static nz.patai.classifier.domain.vocabulary.WordList.INTERROGATIVES;
import static nz.patai.classifier.domain.vocabulary.WordList.LEAD_INS;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_HYPOTHETICAL;
import static nz.patai.classifier.domain.vocabulary.WordList.NOT_ASKED;
import static nz.patai.classifier.domain.vocabulary.WordList.PREAMBLES;
import static nz.patai.classifier.domain.vocabulary.WordList.SALUTATIONS;
import static nz.patai.classifier.domain.vocabulary.WordList.SCOPE_NOTES;
import static nz.patai.classifier.domain.vocabulary.WordList.THINGS;

import java.util.Optional;
import nz.patai.classifier.domain.text.Blanks;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.MarkedText;

/** Says what a sentence does, by the words it begins with and the words in it. */
final class RoleReader {
    private static final int LONGEST_GREETING = 9;

    private final MarkedText marked;

    RoleReader(MarkedText marked) {
        this.marked = marked;
    }

    Role roleOf(Span sentence) {
        Span bare = withoutLeadIns(sentence);
        return isCourtesy(sentence, bare) ? Role.NOT_ASKED : roleOfBare(bare);
    }

    /** In a list that is asked a word of haste or form may be what is asked about; only a beginning with one counts. */
    Role roleInAskedList(Span sentence) {
        Span bare = withoutLeadIns(sentence);
        boolean isCourtesy =
                isGreeting(sentence) || marked.opening(NOT_ASKED, bare).isPresent();
        return isCourtesy ? Role.NOT_ASKED : roleOfBare(bare);
    }

    private Role roleOfBare(Span bare) {
        if (marked.opening(DEPENDENT, bare).isPresent()) {
            return Role.DEPENDENT;
        }
        if (isAnnouncement(bare)) {
            return Role.PREAMBLE;
        }
        if (asks(bare)) {
            return Role.ASK;
        }
        return marked.opening(THINGS, bare).isPresent() ? Role.THING : Role.STATEMENT;
    }

    private boolean isCourtesy(Span sentence, Span bare) {
        return isGreeting(sentence)
                || marked.has(NOT_ASKED, bare)
                || marked.has(GROUNDS_BOILERPLATE, bare)
                || marked.opening(SCOPE_NOTES, bare).isPresent();
    }

    private boolean isGreeting(Span sentence) {
        return marked.opening(SALUTATIONS, sentence).isPresent()
                && marked.words().countIn(sentence) <= LONGEST_GREETING
                && !endsWith(sentence, '?')
                && !marked.has(ASKS, sentence);
    }

    private boolean isAnnouncement(Span bare) {
        return endsWith(bare, ':') || (marked.has(PREAMBLES, bare) && !endsWith(bare, '?'));
    }

    /** Whether a sentence asks: by its mark, by its first word or by a verb of asking. */
    boolean asks(Span bare) {
        return endsWith(bare, '?')
                || marked.opening(INTERROGATIVES, bare).isPresent()
                || marked.has(ASKS, bare)
                || endsWithPlease(bare)
                || isHypothetical(bare);
    }

    /** "If someone came here will they be sent back" asks though it begins with a condition and has no mark. */
    private boolean isHypothetical(Span bare) {
        return marked.opening(CONDITIONS, bare).isPresent() && marked.has(NATURE_HYPOTHETICAL, bare);
    }

    private boolean endsWithPlease(Span bare) {
        int last = marked.words().firstFrom(bare.end()) - 1;
        return last >= 0 && marked.words().form(last).equals("please");
    }

    boolean endsWith(Span span, char mark) {
        String text = marked.text();
        int at = span.end() - 1;
        while (at > span.start() && ("\"')\u201d\u2019".indexOf(text.charAt(at)) >= 0 || isDotAfterMark(at))) {
            at--;
        }
        return !span.isEmpty() && text.charAt(at) == mark;
    }

    private boolean isDotAfterMark(int at) {
        return marked.text().charAt(at) == '.' && at > 0 && marked.text().charAt(at - 1) == '?';
    }

    /** The sentence from its first word of weight: "and also, how many" begins at "how". */
    Span withoutLeadIns(Span sentence) {
        Span rest = Blanks.trimmed(marked.text(), sentence);
        Optional<Span> leadIn = marked.opening(LEAD_INS, rest);
        while (leadIn.isPresent() && leadIn.get().end() < rest.end()) {
            int index = marked.words().firstFrom(leadIn.get().end());
            if (index >= marked.words().size() || marked.words().span(index).start() >= rest.end()) {
                return rest;
            }
            rest = new Span(marked.words().span(index).start(), rest.end());
            leadIn = marked.opening(LEAD_INS, rest);
        }
        return rest;
    }
}
