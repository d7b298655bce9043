package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nz.patai.event.CommandsEvent;
import nz.patai.event.ComplaintContent;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.Header;
import nz.patai.event.MaterialReleased;
import nz.patai.event.PublishResponse;
import nz.patai.event.RecordComplaint;
import nz.patai.event.ReleaseMaterial;
import nz.patai.event.ResponsePublished;
import nz.patai.event.StopReason;
import nz.patai.statute.LegalDay;

/**
 * What an officer puts on record of a request whatever its clock does: material supplied after the decision, complaints, publication.
 *
 * <p>Source: OIA s 28(1), (3), (5); LGOIMA s 27(1), (3), (5).
 */
final class FileCommands {

    private FileCommands() {}

    static List<Fact> release(ThreadState state, Header header, ReleaseMaterial command, Rules rules) {
        return decide(
                state,
                header,
                command,
                rules,
                request -> Refusal.first(
                        () -> answered(request),
                        () -> day(header, request, command.releasedOn(), "the material was supplied")),
                new MaterialReleased(command.releasedOn(), command.description()));
    }

    static List<Fact> complaint(ThreadState state, Header header, RecordComplaint command, Rules rules) {
        var complaint = command.complaint();
        return decide(
                state,
                header,
                command,
                rules,
                request -> Refusal.first(
                        () -> day(header, request, complaint.notifiedOn(), "the agency was told"),
                        () -> outcome(header, request, complaint)),
                new ComplaintRecorded(complaint));
    }

    static List<Fact> publication(ThreadState state, Header header, PublishResponse command, Rules rules) {
        return decide(
                state,
                header,
                command,
                rules,
                request -> Refusal.first(
                        () -> answered(request),
                        () -> day(header, request, command.publishedOn(), "the response was published")),
                new ResponsePublished(command.publishedOn(), command.address()));
    }

    private static List<Fact> decide(
            ThreadState state,
            Header header,
            CommandsEvent command,
            Rules rules,
            Function<Request, Optional<Refusal>> check,
            DecisionsEvent accepted) {
        var facts = Facts.of(header);
        var request = Optional.ofNullable(header.requestId()).flatMap(state::request);
        var refusal = Refusal.first(
                () -> AdmissionCheck.given(state, header, command, rules),
                () -> request.isPresent()
                        ? check.apply(request.get())
                        : Refusal.because("there is no such request in this thread: check the id"));
        return List.of(refusal.map(r -> facts.refused(command, r)).orElseGet(() -> facts.decision(accepted)));
    }

    private static Optional<Refusal> answered(Request request) {
        return request.clock() instanceof Clock.Stopped stopped && stopped.reason() == StopReason.DECISION_SENT
                ? Optional.empty()
                : Refusal.because("its decision has not been sent: what is given before that is part of the decision");
    }

    private static Optional<Refusal> day(Header header, Request request, LocalDate day, String what) {
        var today = LegalDay.of(header.occurredAt());
        if (day.isAfter(today)) {
            return Refusal.because("it says that " + what + " on " + day + ", which is still to come: record it then");
        }
        return day.isBefore(request.receivedOn())
                ? Refusal.because("it says that " + what + " on " + day + ", before the request was received on "
                        + request.receivedOn() + ": correct the day")
                : Optional.empty();
    }

    private static Optional<Refusal> outcome(Header header, Request request, ComplaintContent complaint) {
        var on = complaint.outcomeOn();
        if ((complaint.outcome() == null) != (on == null)) {
            return Refusal.because("the outcome of a complaint and its day go together: give both or none");
        } else if (on == null) {
            return Optional.empty();
        }
        return on.isBefore(complaint.notifiedOn())
                ? Refusal.because("the outcome of " + on + " is before the day on which the agency was told, "
                        + complaint.notifiedOn() + ": correct one of them")
                : day(header, request, on, "the complaint was closed");
    }
}
