package nz.patai.ingest.intake;

import java.util.List;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.Header;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestsEvent;
import nz.patai.event.SetAsideReason;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.domain.IntakeOutcome;
import nz.patai.ingest.domain.WaitCause;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a mail turned out to be as an event. The same mail on the same thread always gives the same event id.
 *
 * @param requests tells requests and follow-ups
 * @param machines tells automatic replies and bounces
 * @param sealing seals what is personal
 */
public record RequestEvents(RequestContent requests, MachineContent machines, ThreadSealing sealing) {

    /** The event. */
    public Event<RequestsEvent> of(OpenedMail mail, IntakeOutcome outcome, @Nullable String requestId) {
        var body = body(mail, outcome);
        var cause = mail.event().header().eventId();
        return new Event<>(header(mail, body, requestId, discriminator(outcome), List.of(cause)), body);
    }

    /** The request that a mail is because a person said so. */
    public Event<RequestsEvent> treated(OpenedMail mail, UUID saidBy, TreatedAsRequest said, String requestId) {
        RequestsEvent body = requests.treated(mail, said);
        var causes = List.of(saidBy, mail.event().header().eventId());
        return new Event<>(header(mail, body, requestId, "", causes), body);
    }

    private RequestsEvent body(OpenedMail mail, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.BeginsRequest begins -> requests.request(mail, begins.mail(), begins.warnings());
            case IntakeOutcome.FollowsUp follows -> requests.followUp(mail, follows.mail(), follows.warnings());
            case IntakeOutcome.AutoReplies replies -> machines.autoReply(mail, replies);
            case IntakeOutcome.Bounces bounces -> machines.bounce(mail, bounces);
            case IntakeOutcome.WaitsForPerson waits -> setAside(mail, waits);
            case IntakeOutcome.SameMail same ->
                duplicate(mail, mail.mail().mailId(), DuplicateReason.SAME_MAIL, same.arrival());
            case IntakeOutcome.SentAgain again -> duplicate(mail, again.firstMailId(), DuplicateReason.SENT_AGAIN, 1);
        };
    }

    /** Each arrival of a mail has an event of its own, and doing the work again gives the same one. */
    private static String discriminator(IntakeOutcome outcome) {
        return outcome instanceof IntakeOutcome.SameMail(int arrival) && arrival > 2 ? String.valueOf(arrival) : "";
    }

    private static Header header(
            OpenedMail mail, RequestsEvent body, @Nullable String requestId, String discriminator, List<UUID> causes) {
        var received = mail.event().header();
        return new Header(
                EventId.of(mail.threadId(), received.eventId(), body.getSchema().getName(), discriminator),
                mail.threadId(),
                requestId,
                received.occurredAt(),
                causes,
                new Actor(ActorKind.SERVICE, "ingest"));
    }

    private static DuplicateArrived duplicate(
            OpenedMail mail, String firstMailId, DuplicateReason reason, int arrival) {
        return new DuplicateArrived(
                mail.mail().mailId(),
                firstMailId,
                reason,
                arrival,
                mail.event().body().channel());
    }

    private MailSetAside setAside(OpenedMail mail, IntakeOutcome.WaitsForPerson waits) {
        var header = mail.mail().header();
        var from = header.from();
        return new MailSetAside(
                mail.mail().mailId(),
                reason(waits.cause()),
                waits.detail(),
                LegalDay.of(mail.event().header().occurredAt()),
                sealing.sealOrNull(mail.threadId(), from == null ? null : from.address()),
                sealing.sealOrNull(mail.threadId(), header.subject().isEmpty() ? null : header.subject()),
                mail.event().body().channel(),
                requests.evidence(mail).results());
    }

    private static SetAsideReason reason(WaitCause cause) {
        return switch (cause) {
            case UNREADABLE -> SetAsideReason.UNREADABLE;
            case OVER_LIMITS -> SetAsideReason.OVER_LIMITS;
            case NOT_ATTRIBUTABLE -> SetAsideReason.NOT_ATTRIBUTABLE;
            case SUSPECTED_SPAM -> SetAsideReason.SUSPECTED_SPAM;
        };
    }
}
