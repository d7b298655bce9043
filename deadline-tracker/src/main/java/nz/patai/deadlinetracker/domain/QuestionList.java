package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.UUID;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;

/**
 * The questions of a request as one event listed them.
 *
 * @param requestId the request
 * @param eventId the event
 * @param numbers the questions' numbers
 */
public record QuestionList(String requestId, UUID eventId, List<Integer> numbers) {

    static QuestionList of(String requestId, UUID eventId, QuestionsClassified classified) {
        return new QuestionList(
                requestId,
                eventId,
                classified.questions().stream().map(Question::number).toList());
    }
}
