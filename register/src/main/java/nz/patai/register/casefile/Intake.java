package nz.patai.register.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.Attachment;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.RequestReceived;
import nz.patai.event.Sealed;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a request came to be one: as the intake took it, also where a person had to say so, or because a person said that a follow-up is one.
 *
 * @param eventId the event that made it a request
 * @param mailId the mail it came in
 * @param bodyId the body asked, an id in agency.yaml; null where only the first request of the thread says
 * @param act the Act; null where only the clock says
 * @param receivedOn day 0, Pacific/Auckland
 * @param title sealed; null where the mail has no readable subject
 * @param text what the person wrote, sealed; null for a mail that could not be read
 * @param requesterName sealed; null where there is none
 * @param attachments of the mail
 * @param channel which way it came in
 * @param warnings what a person should look at first: codes
 * @param authentication what the agency's own gateway found about the sender
 * @param transferredFrom the agency that transferred it to us; null where none did
 */
public record Intake(
        UUID eventId,
        String mailId,
        @Nullable String bodyId,
        @Nullable LegalAct act,
        LocalDate receivedOn,
        @Nullable Sealed title,
        @Nullable Sealed text,
        @Nullable Sealed requesterName,
        List<Attachment> attachments,
        MailChannel channel,
        List<String> warnings,
        List<String> authentication,
        @Nullable String transferredFrom) {

    /** The intake among the events of a request; empty where none of them made it a request. */
    static Optional<Intake> of(List<RecordedEvent> events) {
        return events.stream().flatMap(e -> of(e, events).stream()).findFirst();
    }

    private static Optional<Intake> of(RecordedEvent event, List<RecordedEvent> events) {
        return switch (event.body()) {
            case RequestReceived r -> Optional.of(received(event.id(), r));
            case TreatedAsNewRequest t
            when t.newRequestId() != null ->
                find(t.followUpEventId(), events)
                        .filter(f -> f.body() instanceof FollowUpReceived)
                        .map(f -> followUp(event.id(), (FollowUpReceived) f.body()));
            default -> Optional.empty();
        };
    }

    private static Optional<RecordedEvent> find(UUID id, List<RecordedEvent> events) {
        return events.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private static Intake received(UUID id, RequestReceived r) {
        return new Intake(
                id,
                r.mailId(),
                r.bodyId(),
                r.act(),
                r.receivedOn(),
                r.title(),
                r.text(),
                r.requesterName(),
                r.attachments(),
                r.channel(),
                r.warnings(),
                r.authentication(),
                r.transferredFrom());
    }

    private static Intake followUp(UUID id, FollowUpReceived m) {
        return new Intake(
                id,
                m.mailId(),
                null,
                null,
                m.receivedOn(),
                m.subject(),
                m.text(),
                m.requesterName(),
                m.attachments(),
                m.channel(),
                m.warnings(),
                m.authentication(),
                null);
    }
}
