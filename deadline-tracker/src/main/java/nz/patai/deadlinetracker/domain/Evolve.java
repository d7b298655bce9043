package nz.patai.deadlinetracker.domain;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockEvent;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.FindingOverridden;
import nz.patai.event.Header;
import nz.patai.event.JournalEvent;
import nz.patai.event.LimitKind;
import nz.patai.event.MailDismissed;
import nz.patai.event.MaterialReleased;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponsePublished;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SettingsEvent;
import nz.patai.event.TransferDecided;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.Event;

/** What is known after an input, and after each fact that followed from it. */
public final class Evolve {

    private Evolve() {}

    /** The thread after a fact. */
    public static ThreadState evolve(ThreadState state, Fact fact, AlertRules rules) {
        var known = state.remember(fact.header().eventId());
        return switch (fact) {
            case Fact.OfDeadline deadline ->
                afterDeadline(known, fact.header(), deadline.event().body(), rules);
            case Fact.OfDecision decision ->
                afterDecision(known, fact.header(), decision.event().body());
        };
    }

    /** The thread after an input, once the facts that follow from it are known. Settings are of no thread and leave no trace. */
    public static ThreadState evolve(ThreadState state, Event<? extends JournalEvent> input) {
        var header = input.header();
        if (state.knows(header.eventId())) {
            return state;
        }
        return switch (input.body()) {
            case UnknownEvent _ -> state.remember(header.eventId());
            case QuestionsClassified classified -> list(state.remember(header.eventId()), header, classified);
            case ResponseComposed composed -> letter(state.remember(header.eventId()), header, composed);
            case ResponseNotComposed not -> Notices.notComposed(state.remember(header.eventId()), header, not);
            case ResponseSent sent -> Notices.sent(state.remember(header.eventId()), header, sent);
            case ResponseFailed failed -> failed(state.remember(header.eventId()), header, failed);
            case ResponseBounced bounced ->
                Notices.cameBack(state.remember(header.eventId()), header, bounced.composedEventId());
            case RequestsEvent event -> mail(state.remember(header.eventId()), header, event);
            case QuestionsEvent _, CommandsEvent _, ResponsesEvent _ -> state.remember(header.eventId());
            case DayStarted started -> state.on(started.day());
            case ClockEvent _, SettingsEvent _ -> state;
        };
    }

    private static ThreadState mail(ThreadState state, Header header, RequestsEvent event) {
        return ArrivedMail.of(header, event)
                .map(mail -> state.with(state.mails().with(mail)))
                .orElse(state);
    }

    private static ThreadState list(ThreadState state, Header header, QuestionsClassified classified) {
        var requestId = header.requestId();
        return requestId == null ? state : state.with(QuestionList.of(requestId, header.eventId(), classified));
    }

    private static ThreadState letter(ThreadState state, Header header, ResponseComposed composed) {
        var waits = composed.kind() == ResponseKind.DECISION && composed.awaitsSignature();
        return waits ? state.with(Letter.of(header, composed)) : Notices.composed(state, header, composed);
    }

    /** A signed letter that the relay will never take must not keep the decision from being made anew. */
    private static ThreadState failed(ThreadState state, Header header, ResponseFailed failed) {
        var requestId = header.requestId();
        if (!failed.permanent() || requestId == null) {
            return state;
        }
        UnaryOperator<Clock> reopen =
                clock -> clock instanceof Clock.Running running ? running.reopen(failed.composedEventId()) : clock;
        return Notices.failed(state.change(requestId, reopen), header, failed.composedEventId());
    }

    private static ThreadState afterDeadline(ThreadState state, Header header, DeadlinesEvent body, AlertRules rules) {
        return switch (body) {
            case ClockStarted started -> state.with(Request.of(requestId(header), header.eventId(), started, rules));
            case ClockStopped stopped ->
                running(
                        state,
                        header,
                        r -> r.stop(stopped.reason(), header.causedBy().getLast()));
            case ClockResumed resumed ->
                state.change(requestId(header), clock -> clock instanceof Clock.Stopped s ? s.resume() : clock);
            case DeadlineAlert alert -> told(state, header, alert);
            case ClockExtended extended -> running(state, header, r -> Notices.extended(r, header, extended, rules));
            case ExtensionVoid _ -> running(state, header, r -> Notices.withoutEffect(r, header));
            case ClockRecomputed recomputed ->
                running(state, header, r -> Notices.recomputed(r, header, recomputed, rules));
            case ClockRestarted restarted ->
                state.changeRequest(requestId(header), r -> r.restart(header.eventId(), restarted, rules));
            case UnknownEvent _ -> state;
        };
    }

    private static ThreadState afterDecision(ThreadState state, Header header, DecisionsEvent body) {
        return switch (body) {
            case DecisionRecorded recorded ->
                running(
                        state,
                        header,
                        r -> r.decide(header.eventId(), recorded.decision().releaseBy()));
            case DecisionSigned signed -> sign(state, header, signed.composedEventId());
            case TreatedAsRequest treated ->
                changeMail(state, treated.mailId(), mail -> mail.as(ArrivedMail.Standing.REQUEST));
            case MailDismissed dismissed ->
                changeMail(state, dismissed.mailId(), mail -> mail.as(ArrivedMail.Standing.DISMISSED));
            case TransferDecided transfer -> running(state, header, r -> Notices.decided(r, header, transfer));
            case MaterialReleased _ ->
                state.change(
                        requestId(header),
                        clock -> clock instanceof Clock.Stopped stopped ? stopped.with(AlertPlan.NONE) : clock);
            case ExtensionDecided extension -> running(state, header, r -> Notices.decided(r, header, extension));
            case ClarificationSought _ ->
                running(state, header, r -> r.with(r.alerts().without(LimitKind.CLARIFICATION)));
            case TreatedAsNewRequest treated -> lookedAt(state, treated);
            case RequestWithdrawn _, CommandRefused _ -> state; // what they move, another fact moves
            case ChargeDecided _ -> running(state, header, Clock.Running::reconsider);
            case FindingOverridden _,
                    QuestionsCorrected _,
                    ComplaintRecorded _,
                    ResponsePublished _,
                    ContentDisposed _,
                    UnknownEvent _ -> state; // moves no clock
        };
    }

    private static ThreadState told(ThreadState state, Header header, DeadlineAlert alert) {
        var mailId = alert.mailId();
        return mailId == null
                ? state.change(
                        requestId(header), r -> r.with(r.alerts().tell(alert.limit(), alert.kind(), alert.day())))
                : changeMail(state, mailId, mail -> mail.toldOn(alert.day()));
    }

    private static ThreadState lookedAt(ThreadState state, TreatedAsNewRequest treated) {
        return state.mails()
                .toldBy(treated.followUpEventId())
                .map(mail -> changeMail(state, mail.mailId(), m -> m.as(ArrivedMail.Standing.FOLLOW_UP_LOOKED_AT)))
                .orElse(state);
    }

    private static ThreadState changeMail(ThreadState state, String mailId, UnaryOperator<ArrivedMail> change) {
        return state.with(state.mails().change(mailId, change));
    }

    private static ThreadState sign(ThreadState state, Header header, UUID composedEventId) {
        var signed = running(state, header, r -> r.sign(composedEventId));
        return signed.letter(composedEventId)
                .map(letter -> signed.with(letter.sign()))
                .orElse(signed);
    }

    private static ThreadState running(ThreadState state, Header header, Function<Clock.Running, Clock> move) {
        UnaryOperator<Clock> ifRunning = clock -> clock instanceof Clock.Running running ? move.apply(running) : clock;
        return state.change(requestId(header), ifRunning);
    }

    private static String requestId(Header header) {
        return Objects.requireNonNull(header.requestId(), "facts about a clock name their request");
    }
}
