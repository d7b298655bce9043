package nz.patai.ingest.intake;

import nz.patai.event.RequestsEvent;
import nz.patai.ingest.domain.Intake;
import nz.patai.ingest.domain.Sighting;
import nz.patai.ingest.domain.ThreadMemory;
import nz.patai.runtime.streams.StackGuard;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/**
 * Takes an opened mail in: decides what it is and makes the event that tells it.
 *
 * @param events makes the events
 */
public record MailIntake(RequestEvents events) {

    /**
     * What came of a mail.
     *
     * @param event what is told; null where there is nothing new
     * @param memory what is remembered of its thread from now on
     * @param sighting what is remembered of the mail from now on
     */
    public record Taken(@Nullable Event<RequestsEvent> event, ThreadMemory memory, Sighting sighting) {}

    /** Takes a mail in, given what is remembered of its thread and of the mail itself (null: nothing). */
    public Taken take(OpenedMail mail, @Nullable ThreadMemory memory, @Nullable Sighting seen) {
        var before = memory == null ? ThreadMemory.EMPTY : memory;
        return StackGuard.guarded(() -> {
            var decision = Intake.decide(before, seen, mail.mail());
            var event = events.of(mail, decision.outcome(), decision.memory().requestId());
            return new Taken(event, decision.memory(), decision.sighting());
        });
    }

    /** Under which key a mail's sighting is kept. */
    public static String sightingKey(OpenedMail mail) {
        return mail.threadId() + ' ' + mail.mail().mailId();
    }
}
