package nz.patai.classifier.domain.split;

import java.util.ArrayList;
import java.util.List;
import nz.patai.classifier.domain.text.Block;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.WordList;

/**
 * Turns the sentences of one block into questions.
 *
 * @param isAsked whether what stands before the block asks for it
 * @param isStem whether a list that is asked follows, so that the last sentence introduces it
 * @param takesThings whether a sentence that only names a thing is a question, as in the answer to a clarification
 */
record BlockQuestions(Letter letter, RoleReader roles, boolean isAsked, boolean isStem, boolean takesThings) {
    List<Span> of(Block block) {
        List<Span> sentences = isStem ? withoutStem(letter.sentences(block)) : letter.sentences(block);
        List<Span> questions = new ArrayList<>();
        boolean canExtend = false;
        for (Span sentence : sentences) {
            Role role = isAsked && block.isItem() ? roles.roleInAskedList(sentence) : roles.roleOf(sentence);
            if (role == Role.DEPENDENT && canExtend && !letter.marked().has(WordList.ASKS, sentence)) {
                questions.add(questions.removeLast().through(sentence));
            } else {
                canExtend = isQuestion(role);
                if (canExtend) {
                    questions.add(sentence);
                }
            }
        }
        return questions.isEmpty() && isWholeItem(sentences) ? List.of(block.content()) : questions;
    }

    private List<Span> withoutStem(List<Span> sentences) {
        boolean endsAsked = sentences.isEmpty() || roles.endsWith(sentences.getLast(), '?');
        return endsAsked ? sentences : sentences.subList(0, sentences.size() - 1);
    }

    private boolean isQuestion(Role role) {
        return switch (role) {
            case ASK -> true;
            case DEPENDENT -> true;
            case THING -> isAsked || takesThings;
            case PREAMBLE, STATEMENT, NOT_ASKED -> false;
        };
    }

    /** An item of a list that is asked is a question even if its words don't show it ("by letter; and"). */
    private boolean isWholeItem(List<Span> sentences) {
        return isAsked
                && !sentences.isEmpty()
                && !letter.marked()
                        .text()
                        .startsWith("http", sentences.getFirst().start())
                && roles.roleInAskedList(sentences.getFirst()) == Role.STATEMENT;
    }
}
