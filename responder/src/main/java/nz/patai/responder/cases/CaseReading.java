package nz.patai.responder.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.FindingOverridden;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.LimitKind;
import nz.patai.event.MailDismissed;
import nz.patai.event.MailSetAside;
import nz.patai.event.MaterialReleased;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponsePublished;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.TransferDecided;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/** Takes events into what is known of a thread. */
final class CaseReading {

    private static final Pattern OUR_MESSAGE_ID = Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.*");

    private final Opener opener;

    CaseReading(Opener opener) {
        this.opener = opener;
    }

    /** The thread with one more event known. An event that is known already changes nothing. */
    ThreadCase read(ThreadCase thread, Event<? extends EventRecord> event, long offset) {
        var header = event.header();
        return switch (event.body()) {
            case RequestsEvent body -> request(thread, header, body);
            case QuestionsEvent body -> questions(thread, header, body);
            case DeadlinesEvent body -> deadline(thread, header, body);
            case DecisionsEvent body -> decision(thread, header, body);
            case ResponsesEvent body -> response(thread, header, body, offset);
            case DeadLettersEvent body -> deadLetter(thread, header, body);
            default -> thread;
        };
    }

    private ThreadCase request(ThreadCase thread, Header header, RequestsEvent body) {
        return switch (body) {
            case RequestReceived e -> knowing(thread, header, Facted.received(header, e));
            case RequestRegistered e ->
                knowing(thread, header, new Fact.Registered(Facted.source(header), e.reference()));
            case FollowUpReceived e -> followUp(thread, header, e);
            case BounceReceived e -> bounce(thread, header, e);
            case DuplicateArrived _, AutoReplyReceived _, MailSetAside _, UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase questions(ThreadCase thread, Header header, QuestionsEvent body) {
        return switch (body) {
            case QuestionsClassified e -> knowing(thread, header, Facted.questions(header, e.questions()));
            case FollowUpClassified _, UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase deadline(ThreadCase thread, Header header, DeadlinesEvent body) {
        return switch (body) {
            case ClockStarted e ->
                e.limits().stream()
                        .filter(l -> l.kind() == LimitKind.DECISION)
                        .findFirst()
                        .map(l -> knowing(thread, header, new Fact.ClockRuns(Facted.source(header), l.dueOn())))
                        .orElse(thread);
            case ClockRestarted _,
                    ClockExtended _,
                    ExtensionVoid _,
                    ClockRecomputed _,
                    ClockStopped _,
                    ClockResumed _,
                    DeadlineAlert _,
                    UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase decision(ThreadCase before, Header header, DecisionsEvent body) {
        var thread = before.changing(requestOf(header), RequestCase::tryingAgain);
        return switch (body) {
            case ClarificationSought e -> knowing(thread, header, Facted.clarification(header, e));
            case TransferDecided e -> knowing(thread, header, Facted.transfer(header, e.transfer()));
            case ChargeDecided e -> knowing(thread, header, Facted.charge(header, e.charge()));
            case DecisionRecorded e -> knowing(thread, header, Facted.decision(header, e.decision()));
            case DecisionSigned e -> signed(thread, header, e);
            case QuestionsCorrected e ->
                thread.changing(
                        requestOf(header), r -> r.with(r.facts().correctedTo(Facted.questions(header, e.questions()))));
            case RequestWithdrawn _ -> knowing(thread, header, new Fact.Withdrawal(Facted.source(header)));
            case ContentDisposed _ -> thread.disposedOf();
            case ExtensionDecided e -> knowing(thread, header, Facted.extension(header, e));
            case FindingOverridden _,
                    TreatedAsRequest _,
                    TreatedAsNewRequest _,
                    MailDismissed _,
                    MaterialReleased _,
                    ComplaintRecorded _,
                    ResponsePublished _,
                    CommandRefused _,
                    UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase response(ThreadCase thread, Header header, ResponsesEvent body, long offset) {
        return switch (body) {
            case ResponseComposed e ->
                thread.changingAll(r -> r.changing(
                        header.eventId(), m -> m.sha256().equals(e.contentSha256()) ? m.standingAt(offset) : m));
            case SendReleased e -> thread.changingAll(r -> r.changing(e.composedEventId(), Mail::letGo));
            case ResponseNotComposed _,
                    SendAttempted _,
                    ResponseSent _,
                    ResponseFailed _,
                    ResponseBounced _,
                    AlertDelivered _,
                    AlertFailed _,
                    UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase deadLetter(ThreadCase thread, Header header, DeadLettersEvent body) {
        return switch (body) {
            case DeadLettered _ -> thread.withDeadLetters(plus(thread.deadLetters(), header.eventId()));
            case DeadLetterResolved e ->
                thread.withDeadLetters(thread.deadLetters().stream()
                                .filter(id -> !id.equals(e.deadLetterEventId()))
                                .toList())
                        .changingAll(RequestCase::tryingAgain);
            case UnknownEvent _ -> thread;
        };
    }

    private static ThreadCase followUp(ThreadCase thread, Header header, FollowUpReceived event) {
        var fact = new Fact.FollowUp(Facted.source(header), event.receivedOn());
        return header.requestId() == null
                ? thread.changingAll(r -> r.with(r.facts().with(fact)))
                : knowing(thread, header, fact);
    }

    private static ThreadCase signed(ThreadCase thread, Header header, DecisionSigned event) {
        var signature =
                new RequestCase.Signature(Facted.source(header), event.composedEventId(), event.contentSha256());
        return thread.changing(requestOf(header), r -> r.withSignatures(plus(r.signatures(), signature)));
    }

    private ThreadCase bounce(ThreadCase thread, Header header, BounceReceived event) {
        return bounced(header, event)
                .filter(_ -> event.permanent())
                .map(id -> new ThreadCase.Bounce(Facted.source(header), id, event.status()))
                .map(b -> thread.withBounces(plus(thread.bounces(), b)))
                .orElse(thread);
    }

    /** Our Message-IDs are made from the id of the composed event, so a report that quotes one tells which mail it was. */
    private Optional<UUID> bounced(Header header, BounceReceived event) {
        var failed = event.failedMessageId();
        if (event.composedEventId() != null || failed == null) {
            return Optional.ofNullable(event.composedEventId());
        }
        var matcher = OUR_MESSAGE_ID.matcher(opener.text(header.threadId(), failed));
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    private static ThreadCase knowing(ThreadCase thread, Header header, Fact fact) {
        return thread.changing(requestOf(header), r -> r.with(r.facts().with(fact)));
    }

    private static String requestOf(Header header) {
        var requestId = header.requestId();
        return requestId == null ? header.threadId() : requestId;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return list.contains(more)
                ? list
                : Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
