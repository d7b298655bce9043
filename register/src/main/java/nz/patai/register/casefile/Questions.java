package nz.patai.register.casefile;

import java.util.List;
import java.util.UUID;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.MailKind;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsCorrected;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a request as they stand: those that a person corrected last, else those that were found.
 *
 * @param questions in the order of the text
 * @param kind the kind of mail proposed; null where none was
 * @param modelId the model that found them; null where a person said them
 * @param eventId the event they come from; null where there is none yet
 */
public record Questions(
        List<Question> questions,
        @Nullable MailKind kind,
        @Nullable String modelId,
        @Nullable UUID eventId) {

    private static final Questions NONE = new Questions(List.of(), null, null, null);

    /** The questions that the events of a request leave. */
    static Questions of(List<RecordedEvent> events) {
        var found = NONE;
        for (var event : events) {
            found = found.evolve(event);
        }
        return found;
    }

    private Questions evolve(RecordedEvent event) {
        return switch (event.body()) {
            case QuestionsClassified q -> isCorrected() ? this : classified(event.id(), q);
            case QuestionsCorrected q -> new Questions(q.questions(), kind, null, event.id());
            case FollowUpClassified q
            when eventId == null -> new Questions(q.questions(), q.kind(), q.modelId(), event.id());
            default -> this;
        };
    }

    private static Questions classified(UUID id, QuestionsClassified q) {
        return new Questions(q.questions(), q.kind(), q.modelId(), id);
    }

    private boolean isCorrected() {
        return eventId != null && modelId == null;
    }
}
