package nz.patai.register.view;

import java.util.List;
import nz.patai.event.Evidence;
import nz.patai.event.Flag;
import nz.patai.event.Nature;
import nz.patai.event.Question;
import nz.patai.register.Opener;
import org.jspecify.annotations.Nullable;

/**
 * One question of a request.
 *
 * @param number within the request, from 1
 * @param text its exact words
 * @param nature what kind of answer the law has for it
 * @param flags what to watch
 * @param confidence how sure the model is of the nature, 0 to 1; null where a person said it
 * @param evidence why
 */
public record QuestionView(
        int number,
        String text,
        Nature nature,
        List<Flag> flags,
        @Nullable Double confidence,
        List<EvidenceView> evidence) {

    static QuestionView of(Question q, String threadId, Opener opener) {
        return new QuestionView(
                q.number(),
                opener.open(threadId, q.text()),
                q.nature(),
                q.flags(),
                q.confidence(),
                q.evidence().stream()
                        .map(e -> EvidenceView.of(e, threadId, opener))
                        .toList());
    }

    /**
     * Why the machine thinks so.
     *
     * @param speaksFor the name of a nature, a flag or a kind
     * @param words the words that carried it; null where the layout did
     * @param section the section of the Act it bears on; null where none does
     */
    public record EvidenceView(
            String speaksFor,
            @Nullable String words,
            @Nullable String section) {

        static EvidenceView of(Evidence e, String threadId, Opener opener) {
            return new EvidenceView(e.speaksFor(), opener.openOrNull(threadId, e.words()), e.section());
        }
    }
}
