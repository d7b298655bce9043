package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.UUID;
import nz.patai.event.ExtensionContent;
import nz.patai.event.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * An extension that was decided on. It moves its limit once its notice is sent.
 *
 * @param decidedBy the ExtensionDecided event
 * @param limit the limit, DECISION or TRANSFER
 * @param workingDays by how many working days; null where only a date is stated
 * @param until the new last day; null where only a number is stated
 * @param composedEventId its notice; null while that is not composed
 * @param oldDueOn last day of the limit before it took effect; null while it has none
 */
public record Extension(
        UUID decidedBy,
        LimitKind limit,
        @Nullable Integer workingDays,
        @Nullable LocalDate until,
        @Nullable UUID composedEventId,
        @Nullable LocalDate oldDueOn) {

    static Extension of(UUID decidedBy, ExtensionContent content) {
        return new Extension(
                decidedBy, LimitKind.valueOf(content.limit()), content.workingDays(), content.until(), null, null);
    }

    Extension composed(UUID eventId) {
        return new Extension(decidedBy, limit, workingDays, until, eventId, oldDueOn);
    }

    Extension inEffect(@Nullable LocalDate before) {
        return new Extension(decidedBy, limit, workingDays, until, composedEventId, before);
    }

    boolean isOf(UUID letter) {
        return letter.equals(composedEventId);
    }

    boolean isInEffect() {
        return oldDueOn != null;
    }
}
