package nz.patai.desk;

import io.javalin.http.ConflictResponse;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Instant;
import java.util.List;
import nz.patai.desk.api.Resolution;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.Header;
import nz.patai.register.view.DeadLetterRow;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.kafka.NotWrittenException;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/** Lets the resolution of a dead letter in, by an officer who may draft. The service whose record it is acts on it. */
final class DeadLetterDoor {

    private final Views views;
    private final Writer writer;
    private final Sealer sealer;
    private final TimeSource time;

    /** Writes a resolution beside its dead letter. */
    @FunctionalInterface
    interface Writer {

        /**
         * Writes it; it is safe when the call returns.
         *
         * @return where it stands, in the partition
         * @throws NotWrittenException where it may not be there
         */
        long write(Event<DeadLettersEvent> resolved, int partition, Instant at);
    }

    /**
     * Where a resolution stands: should driving the record again fail, a new dead letter comes of it.
     *
     * @param partition of {@code oia.dead-letters}
     * @param offset in it
     */
    record Resolved(int partition, long offset) {}

    DeadLetterDoor(Views views, Writer writer, ServiceContext context) {
        this.views = views;
        this.writer = writer;
        this.sealer = context.sealer();
        this.time = context.time();
    }

    Resolved resolve(Resolution asked, Officer officer) {
        if (!officer.may().contains(Right.draft)) {
            throw new ForbiddenResponse(officer.id() + " may not draft: agency.yaml says who may");
        }
        var letter = views.deadLetter(asked.deadLetter())
                .orElseThrow(() -> new NotFoundResponse("there is no dead letter " + asked.deadLetter()));
        if (!letter.isOpen()) {
            throw new ConflictResponse(
                    "it is resolved already; where driving it again failed, that has a dead letter of its own");
        }
        try {
            var offset = writer.write(event(letter, asked, officer), letter.partitionOfLetter(), time.now());
            return new Resolved(letter.partitionOfLetter(), offset);
        } catch (NotWrittenException e) {
            throw new ServiceUnavailableResponse("it may not have been written: look at the list, then do it again");
        }
    }

    private Event<DeadLettersEvent> event(DeadLetterRow letter, Resolution asked, Officer officer) {
        var header = new Header(
                EventId.external("DeadLetterResolved", letter.eventId().toString()),
                letter.threadId(),
                null,
                time.now(),
                List.of(letter.eventId()),
                new Actor(ActorKind.OFFICER, officer.id()));
        var action = switch (asked.action()) {
            case retry -> DeadLetterAction.RETRIED;
            case settled -> DeadLetterAction.SETTLED_BY_HAND;
        };
        return new Event<>(
                header,
                new DeadLetterResolved(letter.eventId(), action, sealer.sealOrNull(letter.threadId(), asked.note())));
    }
}
