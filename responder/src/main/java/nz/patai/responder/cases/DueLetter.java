package nz.patai.responder.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.ResponseKind;
import nz.patai.schemas.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A letter for which everything is there.
 *
 * @param cause what it is written for
 * @param restsOn what else it says, nearest first
 */
public record DueLetter(String requestId, ResponseKind kind, Fact cause, List<Fact> restsOn) {

    /** The letters of a request that can be written now and were not. Depends on what is known, not on the order it came in. */
    static List<DueLetter> of(RequestCase request) {
        return all(request).stream()
                .filter(due -> request.mail(due.composedId()).isEmpty()
                        && !request.refused().contains(due.composedId()))
                .toList();
    }

    /** Id of its ResponseComposed event: the same whenever it is written. */
    public UUID composedId() {
        return EventId.of(requestId, cause.source().eventId(), "ResponseComposed", kind.name());
    }

    /** Id of its ResponseNotComposed event: the same whenever it is found lacking. */
    public UUID notComposedId() {
        return EventId.of(requestId, cause.source().eventId(), "ResponseNotComposed", kind.name());
    }

    /** True where an officer wrote what it says, and can write it anew. All other letters are made of what the house itself knows. */
    public boolean isMendable() {
        return switch (kind) {
            case DECISION, CLARIFICATION, EXTENSION, TRANSFER, TRANSFER_TO_BODY -> true;
            default -> false;
        };
    }

    /** When it could be written: the latest instant among all that it rests on. */
    public Instant at() {
        return facts().map(f -> f.source().at()).max(Instant::compareTo).orElseThrow();
    }

    /** The events that it rests on, the nearest cause first. */
    public List<UUID> causedBy() {
        return facts().map(f -> f.source().eventId()).distinct().toList();
    }

    private Stream<Fact> facts() {
        return Stream.concat(Stream.of(cause), restsOn.stream());
    }

    private static List<DueLetter> all(RequestCase request) {
        var facts = request.facts();
        var due = new ArrayList<DueLetter>();
        var received = facts.received();
        if (received == null || !received.isAcknowledged()) {
            add(due, request, ResponseKind.ACKNOWLEDGEMENT, received, facts.registered(), facts.clock());
        }
        for (var sought : facts.clarifications()) {
            var quoted = sought.questions().isEmpty() ? facts.received() : facts.questions();
            add(due, request, ResponseKind.CLARIFICATION, sought, quoted, facts.registered(), facts.received());
        }
        for (var transfer : facts.transfers()) {
            var part = transfer.questions().isEmpty() ? facts.received() : facts.questions();
            for (var kind : List.of(ResponseKind.TRANSFER_TO_BODY, ResponseKind.TRANSFER)) {
                add(due, request, kind, transfer, part, facts.registered(), facts.received());
            }
        }
        for (var extension : facts.extensions()) {
            add(due, request, ResponseKind.EXTENSION, extension, facts.registered(), facts.received());
        }
        add(
                due,
                request,
                ResponseKind.DECISION,
                facts.decision(),
                facts.questions(),
                facts.registered(),
                facts.received());
        add(due, request, ResponseKind.WITHDRAWAL_CONFIRMED, facts.withdrawal(), facts.registered(), facts.received());
        return due;
    }

    private static void add(
            List<DueLetter> due, RequestCase request, ResponseKind kind, @Nullable Fact cause, @Nullable Fact... more) {
        var restsOn = new ArrayList<Fact>();
        for (var fact : more) {
            if (fact == null) {
                return;
            }
            restsOn.add(fact);
        }
        if (cause != null) {
            due.add(new DueLetter(request.requestId(), kind, cause, List.copyOf(restsOn)));
        }
    }
}
