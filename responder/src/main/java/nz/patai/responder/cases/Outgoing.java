package nz.patai.responder.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseKind;
import org.jspecify.annotations.Nullable;

/** What the responder says next about a request, with ids that come out the same when the work is done again. */
public sealed interface Outgoing {

    /** The request it is about. */
    String requestId();

    /** The event's id. */
    UUID eventId();

    /** When it happened: the latest instant among what it rests on. */
    Instant at();

    /** What it rests on, the nearest cause first. */
    List<UUID> causedBy();

    /** A mail was composed. */
    record Composed(
            String requestId,
            UUID eventId,
            Instant at,
            List<UUID> causedBy,
            ResponseKind kind,
            LetterWriting.Result.Written mail,
            boolean awaitsSignature)
            implements Outgoing {}

    /** What an officer decided makes no letter as it stands. */
    record NotComposed(
            String requestId, UUID eventId, Instant at, List<UUID> causedBy, ResponseKind kind, List<String> reasons)
            implements Outgoing {}

    /** A composed mail may go. */
    record Released(
            String requestId,
            UUID eventId,
            Instant at,
            List<UUID> causedBy,
            UUID composedId,
            ReleaseAuthority authority,
            String sha256,
            long composedOffset)
            implements Outgoing {}

    /** A mail that was sent came back. */
    record Bounced(
            String requestId,
            UUID eventId,
            Instant at,
            List<UUID> causedBy,
            UUID composedId,
            ResponseKind kind,
            @Nullable String status)
            implements Outgoing {}
}
