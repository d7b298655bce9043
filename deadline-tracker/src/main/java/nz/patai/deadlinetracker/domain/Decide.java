package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.JournalEvent;
import nz.patai.event.MailSetAside;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.SettingsAdopted;
import nz.patai.event.SettingsEvent;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/** What follows from an input, given what is known of its thread. An input that was decided on before yields nothing. */
final class Decide {

    private Decide() {}

    /**
     * The new facts, in order.
     *
     * @param today the day that started last; null before the first
     * @throws UndecidableException where a date would have to be guessed
     */
    static List<Fact> decide(
            ThreadState state, Event<? extends JournalEvent> input, @Nullable Today today, Standing standing) {
        var rules = standing.now();
        var header = input.header();
        if (state.knows(header.eventId())) {
            return List.of();
        }
        return switch (input.body()) {
            case UnknownEvent _ -> List.of();
            case RequestReceived received -> startClock(state, header, received, today, rules);
            case FollowUpReceived _,
                    DuplicateArrived _,
                    AutoReplyReceived _,
                    BounceReceived _,
                    MailSetAside _,
                    RequestRegistered _,
                    QuestionsEvent _ -> List.of(); // no mail but a request, and no proposal, moves a clock by itself
            case CommandsEvent command -> Commands.decide(state, header, command, rules);
            case DayStarted day -> Alerts.owed(state, header, day.day(), rules);
            case ResponseSent sent -> Responses.sent(state, header, sent, rules);
            case ResponseBounced bounced -> Responses.bounced(state, header, bounced, rules);
            case ResponseComposed _, ResponseNotComposed _, SendReleased _, SendAttempted _, ResponseFailed _ ->
                List.of(); // not sent, or not yet
            case SettingsAdopted _ -> RecomputeClock.all(state, header, standing);
            case AlertDelivered _, AlertFailed _, SimulatedTimeSet _, SettingsEvent _ -> List.of();
        };
    }

    private static List<Fact> startClock(
            ThreadState state, Header header, RequestReceived received, @Nullable Today today, Rules rules) {
        var requestId = Optional.ofNullable(header.requestId())
                .orElseThrow(() -> new UndecidableException(
                        "a RequestReceived event names no request: its writer must give header.requestId"));
        if (state.request(requestId).isPresent()) {
            return List.of();
        }
        var clock = StartClock.on(received, rules);
        var started = Facts.of(header).deadline(clock);
        var request = Request.of(requestId, started.header().eventId(), clock, rules.alerts());
        return Stream.concat(Stream.of(started), late(state.threadId(), request, today, rules))
                .toList();
    }

    /** A request that was received days ago, or on its last day, has been owed an alert since this morning. */
    private static Stream<Fact> late(String threadId, Request request, @Nullable Today today, Rules rules) {
        return today == null ? Stream.empty() : Alerts.owed(threadId, request, today.header(), today.day(), rules);
    }
}
