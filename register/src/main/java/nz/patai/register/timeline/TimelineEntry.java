package nz.patai.register.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a timeline.
 *
 * @param id the event
 * @param occurredAt when it happened, UTC
 * @param recordedAt when it was recorded, UTC
 * @param topic where it stands
 * @param type what happened: the event's record name
 * @param requestId the legal request it names; null for none
 * @param actor who acted, such as {@code officer h.ratana} or {@code service ingest}
 * @param causes the events that caused it, the nearest first
 * @param summary one line, with no text of a mail or letter but its title
 */
public record TimelineEntry(
        UUID id,
        Instant occurredAt,
        Instant recordedAt,
        String topic,
        String type,
        @Nullable String requestId,
        String actor,
        List<UUID> causes,
        String summary) {}
