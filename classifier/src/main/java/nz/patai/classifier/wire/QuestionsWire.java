package nz.patai.classifier.wire;

import java.util.List;
import nz.patai.classifier.domain.ClassifiedQuestion;
import nz.patai.event.Evidence;
import nz.patai.event.Flag;
import nz.patai.event.LegalAct;
import nz.patai.event.MailKind;
import nz.patai.event.Nature;
import nz.patai.event.Question;
import nz.patai.runtime.sealing.Sealer;

/** Makes the questions of an event, their words sealed with the thread's key. */
public final class QuestionsWire {

    private final Sealer sealer;

    /** With what seals. */
    public QuestionsWire(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * The questions in their order.
     *
     * @param act the Act that the evidence cites; unknown for none
     */
    public List<Question> questions(String threadId, List<ClassifiedQuestion> found, LegalAct act) {
        return found.stream().map(q -> question(threadId, q, act)).toList();
    }

    /** A text that asks without any question that was found: one question, the whole of it, for a person to look at. */
    public Question whole(String threadId, String text) {
        return new Question(
                1,
                sealer.seal(threadId, text),
                0,
                text.length(),
                Nature.OFFICIAL_INFORMATION,
                List.of(Flag.UNCLEAR),
                0.0,
                List.of());
    }

    /** The event's name for a kind of mail. */
    public static MailKind kind(nz.patai.classifier.domain.MailKind kind) {
        return MailKind.valueOf(kind.name());
    }

    private Question question(String threadId, ClassifiedQuestion found, LegalAct act) {
        return new Question(
                found.number(),
                sealer.seal(threadId, found.text()),
                found.span().start(),
                found.span().end(),
                Nature.valueOf(found.nature().name()),
                found.flags().stream().map(f -> Flag.valueOf(f.name())).toList(),
                found.confidence(),
                found.evidence().stream().map(e -> evidence(threadId, e, act)).toList());
    }

    private Evidence evidence(String threadId, nz.patai.classifier.domain.Evidence found, LegalAct act) {
        var section = switch (act) {
            case OIA -> found.provision().underOia();
            case LGOIMA -> found.provision().underLgoima();
            case UNKNOWN -> "";
        };
        return new Evidence(
                found.claim(),
                found.words().isEmpty() ? null : sealer.seal(threadId, found.words()),
                section.isEmpty() ? null : section);
    }
}
