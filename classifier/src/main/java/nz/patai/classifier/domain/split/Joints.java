package nz.patai.classifier.domain.split;

import static nz.patai.classifier.domain.vocabulary.WordList.JOINTS;

import java.util.ArrayList;
import java.util.List;
import nz.patai.classifier.domain.text.Blanks;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.MarkedText;

/** Takes apart two questions in one sentence: "how many were sold and how much did they bring". */
record Joints(MarkedText marked) {
    private static final int SHORTEST_PART = 4;

    List<Span> apart(List<Span> questions) {
        List<Span> parts = new ArrayList<>();
        questions.forEach(question -> addParts(parts, question));
        return List.copyOf(parts);
    }

    private void addParts(List<Span> parts, Span question) {
        int start = question.start();
        for (Span joint : marked.all(JOINTS, question)) {
            if (isPart(start, joint.start()) && isPart(joint.start(), question.end())) {
                parts.add(Blanks.trimmed(marked.text(), new Span(start, joint.start())));
                start = afterFirstWord(joint);
            }
        }
        parts.add(Blanks.trimmed(marked.text(), new Span(start, question.end())));
    }

    private boolean isPart(int start, int end) {
        return end > start && marked.words().countIn(new Span(start, end)) >= SHORTEST_PART;
    }

    private int afterFirstWord(Span joint) {
        return marked.words().span(marked.words().firstFrom(joint.start()) + 1).start();
    }
}
