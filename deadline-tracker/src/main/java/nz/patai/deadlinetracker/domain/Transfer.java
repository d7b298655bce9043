package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.UUID;
import nz.patai.event.ResponseKind;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that was decided on. It is done once the request went to the other body and the requester was told.
 *
 * @param decidedBy the TransferDecided event
 * @param questions numbers of the questions that go; empty for all
 * @param handover the letter to the other body; null while it is not composed
 * @param notice the letter to the requester; null while it is not composed
 * @param isHandedOver true once that to the other body is sent
 * @param isNotified true once that to the requester is sent
 */
public record Transfer(
        UUID decidedBy,
        List<Integer> questions,
        @Nullable UUID handover,
        @Nullable UUID notice,
        boolean isHandedOver,
        boolean isNotified) {

    /** Takes a copy. */
    public Transfer {
        questions = List.copyOf(questions);
    }

    static Transfer of(UUID decidedBy, List<Integer> questions) {
        return new Transfer(decidedBy, questions, null, null, false, false);
    }

    Transfer composed(ResponseKind kind, UUID letter) {
        return kind == ResponseKind.TRANSFER_TO_BODY
                ? new Transfer(decidedBy, questions, letter, notice, isHandedOver, isNotified)
                : new Transfer(decidedBy, questions, handover, letter, isHandedOver, isNotified);
    }

    Transfer sent(UUID letter) {
        return new Transfer(
                decidedBy,
                questions,
                handover,
                notice,
                isHandedOver || letter.equals(handover),
                isNotified || letter.equals(notice));
    }

    boolean isOf(UUID letter) {
        return letter.equals(handover) || letter.equals(notice);
    }

    boolean isDone() {
        return isHandedOver && isNotified;
    }

    boolean isOfAll() {
        return questions.isEmpty();
    }

    boolean concerns(int question) {
        return isOfAll() || questions.contains(question);
    }
}
