package nz.patai.responder.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was due did not happen: a person must act.
 *
 * @param aboutEventId the event that would have come of it, or the signature that does not fit
 * @param reasons without a word of what anyone wrote
 * @param error what broke; null where nothing did
 */
public record Obstacle(
        String requestId,
        UUID aboutEventId,
        List<String> reasons,
        @Nullable RuntimeException error) {}
