package nz.patai.ingest.intake;

import nz.patai.event.RequestsEvent;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.domain.Intake;
import nz.patai.ingest.domain.IntakeOutcome;
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
     * @param event what is told
     * @param memory what is remembered of its thread from now on
     * @param sighting what is remembered of the mail from now on
     * @param isKept true where a person may still say that it is a request, so that it must be at hand
     */
    public record Taken(Event<RequestsEvent> event, ThreadMemory memory, Sighting sighting, boolean isKept) {}

    /**
     * What came of a person's word on a mail.
     *
     * @param event the request
     * @param memory what is remembered of its thread from now on
     */
    public record Treated(Event<RequestsEvent> event, ThreadMemory memory) {}

    /** Takes a mail in, given what is remembered of its thread and of the mail itself (null: nothing). */
    public Taken take(OpenedMail mail, @Nullable ThreadMemory memory, @Nullable Sighting seen) {
        return StackGuard.guarded(() -> {
            var decision = Intake.decide(known(memory), seen, mail.mail());
            var event = events.of(mail, decision.outcome(), decision.requestId());
            return new Taken(event, decision.memory(), decision.sighting(), isKept(decision.outcome()));
        });
    }

    /** Makes the request that a mail is because a person said so. */
    public Treated treat(OpenedMail mail, Event<TreatedAsRequest> said, @Nullable ThreadMemory memory) {
        return StackGuard.guarded(() -> {
            var before = known(memory);
            var requestId = before.nextRequestId(mail.threadId());
            var event = events.treated(mail, said.header().eventId(), said.body(), requestId);
            return new Treated(event, Intake.begun(before, mail.mail()));
        });
    }

    /** Under which key what is known of a mail is kept. */
    public static String key(String threadId, String mailId) {
        return threadId + ' ' + mailId;
    }

    /** Under which key what is known of a mail is kept. */
    public static String key(OpenedMail mail) {
        return key(mail.threadId(), mail.mail().mailId());
    }

    private static ThreadMemory known(@Nullable ThreadMemory memory) {
        return memory == null ? ThreadMemory.EMPTY : memory;
    }

    private static boolean isKept(IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.BeginsRequest _, IntakeOutcome.SameMail _ -> false;
            case IntakeOutcome.FollowsUp _,
                    IntakeOutcome.AutoReplies _,
                    IntakeOutcome.Bounces _,
                    IntakeOutcome.WaitsForPerson _,
                    IntakeOutcome.SentAgain _ -> true;
        };
    }
}
