package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import java.util.UUID;
import nz.patai.event.CommandsEvent;
import nz.patai.event.Header;
import nz.patai.event.SignDecision;
import nz.patai.event.StopReason;
import org.jspecify.annotations.Nullable;

/** Whether a command may be looked at: given by who may, on what there is, and on a clock that runs. */
final class AdmissionCheck {

    private AdmissionCheck() {}

    static Admission of(ThreadState state, Header header, CommandsEvent command, Rules rules) {
        return given(state, header, command, rules)
                .<Admission>map(refusal -> refusal)
                .orElseGet(() -> request(state, header, rules));
    }

    /** Refuses what is given by who may not, or on what is not there. */
    static Optional<Refusal> given(ThreadState state, Header header, CommandsEvent command, Rules rules) {
        return Refusal.first(() -> officer(header, command, rules), () -> basis(state, header));
    }

    /** Refuses an event that is named but not known; null names none. */
    static Optional<Refusal> named(ThreadState state, @Nullable UUID eventId) {
        return eventId == null || state.knows(eventId)
                ? Optional.empty()
                : Refusal.because("it names the mail " + eventId
                        + ", which is none of this thread: look at the request again and name one of its mails");
    }

    private static Optional<Refusal> officer(Header header, CommandsEvent command, Rules rules) {
        if (!rules.officers().knows(header.actor())) {
            return Refusal.because("who gave it is no officer in agency.yaml: have an officer give it");
        }
        var signs = command instanceof SignDecision;
        var allowed = signs ? rules.officers().maySign() : rules.officers().mayDraft();
        return allowed.contains(header.actor().id())
                ? Optional.empty()
                : Refusal.because("the officer lacks the right '" + (signs ? "sign" : "draft")
                        + "' in agency.yaml: have an officer who has it give it");
    }

    private static Optional<Refusal> basis(ThreadState state, Header header) {
        var basedOnKnown =
                !header.causedBy().isEmpty() && header.causedBy().stream().allMatch(state::knows);
        return basedOnKnown
                ? Optional.empty()
                : Refusal.because("it is not based on an event that this thread has: look at the request again, then"
                        + " give it anew");
    }

    private static Admission request(ThreadState state, Header header, Rules rules) {
        var requestId = header.requestId();
        return Optional.ofNullable(requestId)
                .flatMap(state::request)
                .<Admission>map(request -> running(state, header, request, rules))
                .orElseGet(() -> new Refusal(
                        null,
                        requestId == null
                                ? "it names no request: name one"
                                : "there is no request " + requestId + " in this thread: check the id"));
    }

    private static Admission running(ThreadState state, Header header, Request request, Rules rules) {
        return switch (request.clock()) {
            case Clock.Running running -> new Admitted(header, state, request, running, rules);
            case Clock.Stopped stopped ->
                new Refusal(
                        null,
                        stopped.reason() == StopReason.WITHDRAWN
                                ? "the request was withdrawn and is closed: what is asked anew is a new request"
                                : "the decision was sent and the clock has stopped: only a bounce of the letter opens"
                                        + " it again");
        };
    }
}
