package nz.patai.classifier.domain.split;

import java.util.ArrayList;
import java.util.List;
import nz.patai.classifier.domain.MailKind;
import nz.patai.classifier.domain.text.Block;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.text.TextStructure;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the questions of an email.
 *
 * <p>A list that is asked gives a question per item, a paragraph one per sentence that asks. Greeting, preamble, argument, haste,
 * thanks, quotation and process talk give none. An email of a kind that asks nothing gives none.
 */
public final class QuestionSplitter {
    /** The most questions kept of one email; nothing sent by a person comes near it. */
    public static final int MOST_QUESTIONS = 250;

    private QuestionSplitter() {}

    /** The questions in the order of the body; at most {@link #MOST_QUESTIONS}. */
    public static List<Question> split(TextStructure structure, MarkedText marked, MailKind kind) {
        List<Span> spans = switch (kind) {
            case NEW_REQUEST, COMPLAINT_OR_REVIEW, THANKS -> found(structure, marked, false);
            case CLARIFICATION_REPLY, AMENDMENT, NARROWING -> found(structure, marked, true);
            case WITHDRAWAL, CHASER, OTHER -> List.of();
        };
        return numbered(structure, spans.stream().limit(MOST_QUESTIONS).toList());
    }

    private static List<Question> numbered(TextStructure structure, List<Span> spans) {
        List<Question> questions = new ArrayList<>();
        for (Span span : spans) {
            String text = span.wordsOf(structure.text());
            questions.add(new Question(questions.size() + 1, text, span, stemOf(structure, span)));
        }
        return List.copyOf(questions);
    }

    private static @Nullable Span stemOf(TextStructure structure, Span question) {
        return structure.blocks().stream()
                .filter(block ->
                        block.isItem() && block.stem() >= 0 && block.content().contains(question))
                .map(block -> structure.blocks().get(block.stem()).content())
                .findFirst()
                .orElse(null);
    }

    private static List<Span> found(TextStructure structure, MarkedText marked, boolean takesThings) {
        Letter letter = Letter.of(structure, marked);
        RoleReader roles = new RoleReader(marked);
        AskedBlocks asked = AskedBlocks.in(letter, roles);
        List<Span> spans = new ArrayList<>();
        List<Block> blocks = letter.blocks();
        for (int i = 0; i < blocks.size() && spans.size() < MOST_QUESTIONS; i++) {
            int last = letter.lastPartOf(i);
            if (last > i && asked.isWholeWithParts(i)) {
                spans.add(letter.sentences(blocks.get(i))
                        .getLast()
                        .through(blocks.get(last).content()));
                i = last;
            } else if (last == i || !asked.isStemOnly(i)) {
                boolean isStem = last > i && asked.isAsked(i + 1);
                spans.addAll(
                        new BlockQuestions(letter, roles, asked.isAsked(i), isStem, takesThings).of(blocks.get(i)));
            }
        }
        List<Span> split = new Joints(marked).apart(spans);
        return split.isEmpty() && !takesThings ? fallback(letter, roles) : split;
    }

    /** An email that only names a thing ("All documents on X") asks for it. */
    private static List<Span> fallback(Letter letter, RoleReader roles) {
        return letter.blocks().stream()
                .flatMap(block -> letter.sentences(block).stream())
                .filter(sentence -> isBareAsk(roles, sentence))
                .toList();
    }

    private static boolean isBareAsk(RoleReader roles, Span sentence) {
        Role role = roles.roleOf(sentence);
        return role == Role.THING || (role == Role.PREAMBLE && roles.asks(roles.withoutLeadIns(sentence)));
    }
}
