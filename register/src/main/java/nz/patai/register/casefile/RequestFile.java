package nz.patai.register.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.RequestRegistered;
import nz.patai.event.UnknownEvent;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Status;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one legal request.
 *
 * @param id the request
 * @param threadId its thread, whose key seals its texts
 * @param intake how it came to be a request
 * @param reference the agency's own reference; null until it is given
 * @param questions its questions
 * @param clock its clock; null until it is started
 * @param followUps further mails
 * @param facts what was decided, refusals left out, in order
 * @param letters letters to the requester, in order
 * @param uncomposed letters that could not be made of what an officer decided, in order
 * @param alerts alerts about it, in order
 * @param refusals commands that were refused, in order
 * @param events every event behind it, in canonical order
 */
public record RequestFile(
        String id,
        String threadId,
        Intake intake,
        @Nullable String reference,
        Questions questions,
        @Nullable Clock clock,
        List<FollowUp> followUps,
        List<RecordedEvent> facts,
        List<Letter> letters,
        List<Uncomposed> uncomposed,
        List<Alert> alerts,
        List<Refusal> refusals,
        List<RecordedEvent> events) {

    /** The file that events come to; empty where none of them makes it a request. */
    static Optional<RequestFile> of(String id, String threadId, List<RecordedEvent> events) {
        return Intake.of(events)
                .map(intake -> new RequestFile(
                        id,
                        threadId,
                        intake,
                        reference(events),
                        Questions.of(events),
                        Clock.of(events).orElse(null),
                        FollowUp.of(events),
                        events.stream().filter(RequestFile::isFact).toList(),
                        Letter.of(events),
                        Uncomposed.of(events),
                        Alert.of(events),
                        Refusal.of(events),
                        List.copyOf(events)));
    }

    /** Where it stands on a day, its thread not being held. */
    public Status status(LocalDate today) {
        var stopped = clock == null ? null : clock.stopped();
        if (stopped != null) {
            return status(stopped);
        }
        var stage = Stage.of(events);
        return stage != Stage.WITHDRAWN && isOverdue(today) ? Status.OVERDUE : stage.status();
    }

    private boolean isOverdue(LocalDate today) {
        return clock != null && clock.due().filter(due -> due.isBefore(today)).isPresent();
    }

    private static Status status(ClockStopped stopped) {
        return switch (stopped.reason()) {
            case WITHDRAWN -> Status.WITHDRAWN;
            case TRANSFERRED -> Status.TRANSFERRED;
            case DECISION_SENT, UNKNOWN -> stopped.onTime() ? Status.ANSWERED : Status.ANSWERED_LATE;
        };
    }

    private static @Nullable String reference(List<RecordedEvent> events) {
        return events.stream()
                .filter(e -> e.body() instanceof RequestRegistered)
                .map(e -> ((RequestRegistered) e.body()).reference())
                .findFirst()
                .orElse(null);
    }

    private static boolean isFact(RecordedEvent event) {
        return event.body() instanceof DecisionsEvent fact
                && !(fact instanceof CommandRefused)
                && !(fact instanceof UnknownEvent);
    }
}
