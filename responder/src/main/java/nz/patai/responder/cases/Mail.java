package nz.patai.responder.cases;

import java.time.Instant;
import java.util.UUID;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was composed, as the responder remembers it: no content.
 *
 * @param composedId its ResponseComposed event
 * @param causeId the event that it was composed for
 * @param at when it happened, the legal time
 * @param sha256 of the mail's bytes, 64 lower-case hex digits
 * @param offset of the ResponseComposed event in its partition; null until it was read back
 * @param authority what lets it go; null while nothing does
 * @param released true once it may have been said that it may go
 */
public record Mail(
        UUID composedId,
        ResponseKind kind,
        UUID causeId,
        Instant at,
        String sha256,
        @Nullable Long offset,
        @Nullable Authority authority,
        boolean released) {

    /**
     * What lets a mail go.
     *
     * @param source the event that does
     */
    public record Authority(ReleaseAuthority kind, Fact.Source source) {}

    Mail standingAt(long readAt) {
        return new Mail(composedId, kind, causeId, at, sha256, readAt, authority, released);
    }

    Mail allowedBy(Authority given) {
        return new Mail(composedId, kind, causeId, at, sha256, offset, given, released);
    }

    Mail letGo() {
        return new Mail(composedId, kind, causeId, at, sha256, offset, authority, true);
    }
}
