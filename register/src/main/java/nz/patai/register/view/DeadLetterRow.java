package nz.patai.register.view;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.FailureStage;
import nz.patai.register.CanonicalOrder;
import nz.patai.register.RecordedEvent;
import nz.patai.register.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, and what was done about it.
 *
 * @param eventId the DeadLettered event
 * @param threadId the thread that is held; the record's key where that is no thread
 * @param since when it was recorded that it could not be processed, UTC
 * @param service that could not
 * @param stage at which step
 * @param topic of the record
 * @param partition of the record
 * @param offset of the record
 * @param errorClass class of the error
 * @param frames where in the program
 * @param partitionOfLetter where the DeadLettered event itself stands
 * @param action what was done; null while it is open
 * @param resolvedBy who did; null while it is open
 * @param resolvedAt when, UTC; null while it is open
 */
public record DeadLetterRow(
        UUID eventId,
        String threadId,
        Instant since,
        String service,
        FailureStage stage,
        String topic,
        int partition,
        long offset,
        String errorClass,
        List<String> frames,
        int partitionOfLetter,
        @Nullable DeadLetterAction action,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    /** The dead letters among the events of one thread, in canonical order. */
    public static List<DeadLetterRow> of(Collection<RecordedEvent> ofThread) {
        return CanonicalOrder.sort(ofThread).stream()
                .flatMap(event -> event.body() instanceof DeadLettered letter
                        ? Stream.of(of(event, letter, resolution(event.id(), ofThread)))
                        : Stream.empty())
                .toList();
    }

    /** True until somebody has resolved it: its thread sends nothing. */
    public boolean isOpen() {
        return action == null;
    }

    private static Optional<RecordedEvent> resolution(UUID letter, Collection<RecordedEvent> ofThread) {
        return ofThread.stream()
                .filter(e -> e.body() instanceof DeadLetterResolved r
                        && r.deadLetterEventId().equals(letter))
                .findFirst();
    }

    private static DeadLetterRow of(RecordedEvent at, DeadLettered letter, Optional<RecordedEvent> resolution) {
        return new DeadLetterRow(
                at.id(),
                at.header().threadId(),
                at.recordedAt(),
                letter.service(),
                letter.stage(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.errorClass(),
                letter.frames(),
                at.partition(),
                resolution.map(r -> ((DeadLetterResolved) r.body()).action()).orElse(null),
                resolution.map(r -> Timeline.actor(r.header().actor())).orElse(null),
                resolution.map(RecordedEvent::occurredAt).orElse(null));
    }
}
