package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.UUID;
import nz.patai.event.Header;
import nz.patai.event.ResponseComposed;
import org.jspecify.annotations.Nullable;

/**
 * A composed decision letter that waits, or waited, for a signature.
 *
 * @param composedEventId the ResponseComposed event
 * @param requestId the request it is for; null where the event names none
 * @param contentSha256 SHA-256 of the mail, 64 lower-case hex digits: what a signature is over
 * @param answers what it answers: a DecisionRecorded event is among them
 * @param signed true once an officer signed it
 */
public record Letter(
        UUID composedEventId, @Nullable String requestId, String contentSha256, List<UUID> answers, boolean signed) {

    static Letter of(Header header, ResponseComposed composed) {
        return new Letter(header.eventId(), header.requestId(), composed.contentSha256(), header.causedBy(), false);
    }

    Letter sign() {
        return new Letter(composedEventId, requestId, contentSha256, answers, true);
    }
}
