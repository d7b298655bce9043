package nz.patai.ingest.intake;

import java.util.List;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.Header;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestsEvent;
import nz.patai.event.SetAsideReason;
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

    /** The event; null where there is nothing new to tell. */
    public @Nullable Event<RequestsEvent> of(OpenedMail mail, IntakeOutcome outcome, @Nullable String requestId) {
        RequestsEvent body = body(mail, outcome);
        return body == null ? null : new Event<>(header(mail, body, requestOf(body, requestId)), body);
    }

    private @Nullable RequestsEvent body(OpenedMail mail, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.BeginsRequest begins -> requests.request(mail, begins.mail());
            case IntakeOutcome.FollowsUp follows -> requests.followUp(mail, follows.mail(), follows.addressDiffers());
            case IntakeOutcome.AutoReplies replies -> machines.autoReply(mail, replies);
            case IntakeOutcome.Bounces bounces -> machines.bounce(mail, bounces);
            case IntakeOutcome.WaitsForPerson waits -> setAside(mail, waits);
            case IntakeOutcome.SameMail _ -> duplicate(mail, mail.mail().mailId(), DuplicateReason.SAME_MAIL);
            case IntakeOutcome.SentAgain again -> duplicate(mail, again.firstMailId(), DuplicateReason.SENT_AGAIN);
            case IntakeOutcome.NothingNew _ -> null;
        };
    }

    /** A mail that waits for a person concerns no request until that person says so. */
    private static @Nullable String requestOf(RequestsEvent body, @Nullable String requestId) {
        return body instanceof MailSetAside ? null : requestId;
    }

    private static Header header(OpenedMail mail, RequestsEvent body, @Nullable String requestId) {
        var cause = mail.event().header();
        return new Header(
                EventId.of(mail.threadId(), cause.eventId(), body.getSchema().getName(), ""),
                mail.threadId(),
                requestId,
                cause.occurredAt(),
                List.of(cause.eventId()),
                new Actor(ActorKind.SERVICE, "ingest"));
    }

    private static DuplicateArrived duplicate(OpenedMail mail, String firstMailId, DuplicateReason reason) {
        return new DuplicateArrived(
                mail.mail().mailId(),
                firstMailId,
                reason,
                2,
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
                List.of());
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
