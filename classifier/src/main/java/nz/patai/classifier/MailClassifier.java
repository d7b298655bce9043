package nz.patai.classifier;

import java.util.List;
import java.util.Optional;
import nz.patai.classifier.domain.Classifier;
import nz.patai.classifier.domain.EmailText;
import nz.patai.classifier.wire.QuestionsWire;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestsEvent;
import nz.patai.event.UnknownEvent;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/**
 * What the classifier says of one event: the questions of a request, the kind of a follow-up, nothing of anything else. Also the entry
 * point of the audit, which asks what today's rules would say of yesterday's mail.
 */
public final class MailClassifier {

    /** How far a kind is to be trusted that rules found and no count of right answers stands behind. */
    private static final double FIRST_ESTIMATE = 0.6;

    private final Classifier classifier;
    private final Sealer sealer;
    private final QuestionsWire wire;

    /** With rules and with what opens and seals. */
    public MailClassifier(Classifier classifier, Sealer sealer) {
        this.classifier = classifier;
        this.sealer = sealer;
        this.wire = new QuestionsWire(sealer);
    }

    /** What follows from an event; empty where nothing does. */
    public Optional<Event<QuestionsEvent>> classify(Event<RequestsEvent> event) {
        return switch (event.body()) {
            case RequestReceived request -> Optional.of(event(event, questionsOf(event.header(), request)));
            case FollowUpReceived followUp -> Optional.of(event(event, kindOf(event.header(), followUp)));
            case nz.patai.event.DuplicateArrived duplicate -> Optional.empty();
            case nz.patai.event.AutoReplyReceived autoReply -> Optional.empty();
            case nz.patai.event.BounceReceived bounce -> Optional.empty();
            case nz.patai.event.MailSetAside setAside -> Optional.empty();
            case nz.patai.event.RequestRegistered registered -> Optional.empty();
            case UnknownEvent unknown -> Optional.empty(); // a later version's event: it holds no request of this one's
        };
    }

    private QuestionsClassified questionsOf(Header header, RequestReceived request) {
        var thread = header.threadId();
        var text = sealer.text(thread, request.text());
        var found = classifier.classify(new EmailText(sealer.text(thread, request.subject()), text, false));
        var questions = found.questions().isEmpty()
                ? List.of(wire.whole(thread, text))
                : wire.questions(thread, found.questions(), request.act());
        return new QuestionsClassified(found.modelId(), QuestionsWire.kind(found.kind()), questions);
    }

    private FollowUpClassified kindOf(Header header, FollowUpReceived followUp) {
        var thread = header.threadId();
        var text = sealer.text(thread, followUp.text());
        var found = classifier.classify(new EmailText(sealer.text(thread, followUp.subject()), text, true));
        return new FollowUpClassified(
                found.modelId(),
                header.eventId(),
                QuestionsWire.kind(found.kind()),
                FIRST_ESTIMATE,
                wire.questions(thread, found.questions(), LegalAct.UNKNOWN),
                List.of());
    }

    private static Event<QuestionsEvent> event(Event<RequestsEvent> cause, QuestionsEvent body) {
        var from = cause.header();
        var scope = from.requestId() == null ? from.threadId() : from.requestId();
        var type = body.getSchema().getName();
        var header = new Header(
                EventId.of(scope, from.eventId(), type, ""),
                from.threadId(),
                from.requestId(),
                from.occurredAt(),
                List.of(from.eventId()),
                new Actor(ActorKind.SERVICE, "classifier"));
        return new Event<>(header, body);
    }
}
