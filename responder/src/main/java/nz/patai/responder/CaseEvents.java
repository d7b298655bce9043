package nz.patai.responder;

import java.util.List;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendReleased;
import nz.patai.responder.cases.Outgoing;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Event;

/** What was decided to say, as events of {@code oia.responses}; mails are sealed on the way. */
record CaseEvents(Sealer sealer, Actor actor) {

    static CaseEvents of(Sealer sealer, String service) {
        return new CaseEvents(sealer, new Actor(ActorKind.SERVICE, service));
    }

    Event<ResponsesEvent> event(String threadId, Outgoing outgoing) {
        var header = new Header(
                outgoing.eventId(),
                threadId,
                outgoing.requestId(),
                outgoing.at(),
                List.copyOf(outgoing.causedBy()),
                actor);
        return new Event<>(header, body(threadId, outgoing));
    }

    private ResponsesEvent body(String threadId, Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Composed composed -> composed(threadId, composed);
            case Outgoing.NotComposed lacking -> new ResponseNotComposed(lacking.kind(), lacking.reasons());
            case Outgoing.Released released ->
                new SendReleased(
                        released.composedId(), released.authority(), released.sha256(), released.composedOffset());
            case Outgoing.Bounced bounced ->
                new ResponseBounced(
                        bounced.composedId(), bounced.kind(), bounced.causedBy().getFirst(), bounced.status());
        };
    }

    private ResponseComposed composed(String threadId, Outgoing.Composed composed) {
        var mail = composed.mail();
        return new ResponseComposed(
                composed.kind(),
                sealer.seal(threadId, mail.bytes()),
                mail.bytes().length,
                mail.sha256(),
                mail.messageId(),
                composed.awaitsSignature(),
                mail.templatesId(),
                mail.answersQuestions());
    }
}
