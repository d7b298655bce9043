package nz.patai.deadlinetracker.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.CommandRefused;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.Header;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the facts that follow from one input: they happened when it happened, and bear ids that come out the same when it is decided again.
 *
 * @param input what the input carries
 * @param threadId the thread they are about
 * @param requestId the request they are about; null where the input names none
 */
record Facts(Header input, String threadId, @Nullable String requestId) {

    private static final Actor TRACKER = new Actor(ActorKind.SERVICE, "deadline-tracker");

    /** Facts about what the input itself is about. */
    static Facts of(Header input) {
        return new Facts(input, input.threadId(), input.requestId());
    }

    /** A move of the clock; {@code alsoBecauseOf} is what it rests on beside the input. */
    Fact deadline(DeadlinesEvent body, UUID... alsoBecauseOf) {
        return new Fact.OfDeadline(new Event<>(header(id(body), TRACKER, alsoBecauseOf), body));
    }

    /** An alert. Its id names what it tells, not what brought it, so nobody can be told the same thing twice. */
    Fact alert(DeadlineAlert body, UUID clockStarted, Watch watch) {
        var name = new StringJoiner("\n")
                .add(String.valueOf(requestId))
                .add(body.limit().name())
                .add(body.dueOn().toString())
                .add(body.kind().name());
        if (watch.isDaily(body.kind())) {
            name.add(body.day().toString());
        }
        if (watch.movedBy() != null) {
            name.add(watch.movedBy().toString());
        }
        return alert(body, clockStarted, name.toString());
    }

    /** An alert about a mail that waits, which is told anew each day. */
    Fact alertOfMail(DeadlineAlert body, UUID setAside) {
        return alert(body, setAside, body.mailId() + "\n" + body.day() + "\n" + body.kind());
    }

    private Fact alert(DeadlineAlert body, UUID about, String name) {
        var id = EventId.external("DeadlineAlert", name);
        return new Fact.OfDeadline(new Event<>(header(id, TRACKER, about), body));
    }

    /** A command of the input's actor as a fact; {@code alsoBecauseOf} is what it rests on beside the command. */
    Fact decision(DecisionsEvent body, UUID... alsoBecauseOf) {
        return new Fact.OfDecision(new Event<>(header(id(body), input.actor(), alsoBecauseOf), body));
    }

    /** The refusal of a command. */
    Fact refused(EventRecord command, Refusal refusal) {
        return decision(new CommandRefused(command.getSchema().getName(), refusal.section(), refusal.reason()));
    }

    private UUID id(EventRecord body) {
        var scope = requestId == null ? threadId : requestId;
        return EventId.of(scope, input.eventId(), body.getSchema().getName(), "");
    }

    private Header header(UUID id, Actor actor, UUID... alsoBecauseOf) {
        var causes = new ArrayList<UUID>();
        causes.add(input.eventId());
        causes.addAll(List.of(alsoBecauseOf));
        return new Header(id, threadId, requestId, input.occurredAt(), causes, actor);
    }
}
