package nz.patai.app.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.TransferDecided;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/** Whether all that must follow from the recorded events has followed: simulated time must not run ahead of the work. */
final class Settled {

    private final Collection<Event<?>> events;
    private final List<String> missing = new ArrayList<>();

    private Settled(Collection<Event<?>> events) {
        this.events = events;
    }

    /** What has not followed yet, a line each; empty where all has. */
    static List<String> missing(Collection<Event<?>> events) {
        return new Settled(events).look();
    }

    private List<String> look() {
        for (var event : events) {
            switch (event.body()) {
                case RequestReceived request -> ofRequest(event);
                case FollowUpReceived followUp -> expectCaused(event, FollowUpClassified.class);
                case CommandsEvent command -> expectCaused(event, DecisionsEvent.class);
                case ClarificationSought sought -> expectSent(event, ResponseKind.CLARIFICATION);
                case TransferDecided transfer -> {
                    expectSent(event, ResponseKind.TRANSFER_TO_BODY);
                    expectSent(event, ResponseKind.TRANSFER);
                }
                case ExtensionDecided extension -> expectSent(event, ResponseKind.EXTENSION);
                case DecisionRecorded recorded -> expectCaused(event, ResponseComposed.class);
                case DecisionSigned signed ->
                    expectSent(signed.composedEventId(), "the signed letter of " + scope(event));
                case RequestWithdrawn withdrawn -> expectSent(event, ResponseKind.WITHDRAWAL_CONFIRMED);
                case ResponseComposed composed
                when !composed.awaitsSignature() ->
                    expectSent(event.header().eventId(), composed.kind() + " of " + scope(event));
                case ResponseSent sent
                when sent.kind() == ResponseKind.DECISION ->
                    expect(
                            "the end of the clock of " + scope(event),
                            ClockStopped.class,
                            e -> scope(e).equals(scope(event)));
                case DeadlineAlert alert -> ofAlert(event);
                default -> {
                    // nothing has to follow from it
                }
            }
        }
        return missing;
    }

    private void ofRequest(Event<?> request) {
        expectCaused(request, QuestionsClassified.class);
        expectCaused(request, ClockStarted.class);
        expect("the registration of " + scope(request), RequestRegistered.class, e -> scope(e).equals(scope(request)));
        expect(
                "the acknowledgement of " + scope(request),
                ResponseSent.class,
                e -> scope(e).equals(scope(request))
                        && ((ResponseSent) e.body()).kind() == ResponseKind.ACKNOWLEDGEMENT);
    }

    private void ofAlert(Event<?> alert) {
        var id = alert.header().eventId();
        var done = events.stream()
                .anyMatch(e -> (e.body() instanceof AlertDelivered d
                                && d.alertEventId().equals(id))
                        || (e.body() instanceof AlertFailed f
                                && f.alertEventId().equals(id)));
        if (!done) {
            missing.add("the delivery of an alert on " + scope(alert));
        }
    }

    private void expectCaused(Event<?> cause, Class<? extends EventRecord> type) {
        expect(
                type.getSimpleName() + " after " + cause.type() + " of " + scope(cause),
                type,
                e -> e.header().causedBy().contains(cause.header().eventId()));
    }

    private void expectSent(Event<?> cause, ResponseKind kind) {
        Set<UUID> composed = events.stream()
                .filter(e -> e.body() instanceof ResponseComposed c && c.kind() == kind)
                .filter(e -> e.header().causedBy().contains(cause.header().eventId()))
                .map(e -> e.header().eventId())
                .collect(Collectors.toSet());
        if (composed.isEmpty()) {
            missing.add(kind + " of " + scope(cause));
        }
    }

    private void expectSent(UUID composed, String what) {
        var done = events.stream()
                .anyMatch(e -> (e.body() instanceof ResponseSent s
                                && s.composedEventId().equals(composed))
                        || (e.body() instanceof ResponseFailed f
                                && f.permanent()
                                && f.composedEventId().equals(composed)));
        if (!done) {
            missing.add("the sending of " + what);
        }
    }

    private void expect(String what, Class<? extends EventRecord> type, Predicate<Event<?>> which) {
        if (events.stream().noneMatch(e -> type.isInstance(e.body()) && which.test(e))) {
            missing.add(what);
        }
    }

    private static String scope(Event<?> event) {
        var request = event.header().requestId();
        return request == null ? event.header().threadId() : request;
    }
}
