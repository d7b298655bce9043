package nz.patai.register.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A further mail on the thread, what the machine takes it for and what a person said it means.
 *
 * @param eventId the FollowUpReceived event
 * @param mail the mail
 * @param proposed what it looks like; null until it is classified
 * @param effect what a person said it means for the clock; null while nobody has
 */
public record FollowUp(
        UUID eventId,
        FollowUpReceived mail,
        @Nullable FollowUpClassified proposed,
        @Nullable FollowUpEffect effect) {

    /** The follow-ups among events, in order. */
    static List<FollowUp> of(List<RecordedEvent> events) {
        var found = new LinkedHashMap<UUID, FollowUp>();
        for (var event : events) {
            switch (event.body()) {
                case FollowUpReceived f -> found.put(event.id(), new FollowUp(event.id(), f, null, null));
                case FollowUpClassified c ->
                    found.computeIfPresent(c.followUpEventId(), (id, f) -> new FollowUp(id, f.mail(), c, f.effect()));
                case TreatedAsNewRequest t ->
                    found.computeIfPresent(
                            t.followUpEventId(), (id, f) -> new FollowUp(id, f.mail(), f.proposed(), t.effect()));
                default -> {}
            }
        }
        return List.copyOf(found.values());
    }
}
