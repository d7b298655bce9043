package nz.patai.register.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.DeadlineAlert;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An alert and whether it was delivered.
 *
 * @param eventId the DeadlineAlert event
 * @param alert what is told to whom
 * @param told roles that were told; empty while it is owed
 * @param trouble why it could not be delivered at the last try; null where all is well
 */
public record Alert(
        UUID eventId,
        DeadlineAlert alert,
        List<String> told,
        @Nullable String trouble) {

    /** The alerts among events, in order. */
    static List<Alert> of(List<RecordedEvent> events) {
        var alerts = new LinkedHashMap<UUID, Alert>();
        for (var event : events) {
            switch (event.body()) {
                case DeadlineAlert a -> alerts.put(event.id(), new Alert(event.id(), a, List.of(), null));
                case AlertDelivered d ->
                    alerts.computeIfPresent(
                            d.alertEventId(),
                            (id, a) -> new Alert(id, a.alert(), d.channel() == null ? d.told() : a.told(), null));
                case AlertFailed f ->
                    alerts.computeIfPresent(
                            f.alertEventId(),
                            (id, a) -> a.isOwed() || f.channel() != null
                                    ? new Alert(id, a.alert(), a.told(), trouble(f))
                                    : a);
                default -> {}
            }
        }
        return List.copyOf(alerts.values());
    }

    private static String trouble(AlertFailed failed) {
        return failed.channel() == null ? failed.reason() : failed.channel() + ": " + failed.reason();
    }

    /** True until it is delivered. */
    public boolean isOwed() {
        return told.isEmpty();
    }
}
