package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the decision on a running clock has come. */
public sealed interface Decision {

    /** Nothing is decided. */
    record Undecided() implements Decision {

        Recorded record(UUID eventId, @Nullable LocalDate releaseBy) {
            return new Recorded(eventId, releaseBy);
        }
    }

    /**
     * A decision is on record and its letter not signed yet: another decision may replace it.
     *
     * @param eventId the DecisionRecorded event
     * @param releaseBy day by which material follows; null where it comes with the letter
     */
    record Recorded(UUID eventId, @Nullable LocalDate releaseBy) implements Decision {

        Recorded replace(UUID newer, @Nullable LocalDate newReleaseBy) {
            return new Recorded(newer, newReleaseBy);
        }

        Signed sign(UUID composedEventId) {
            return new Signed(eventId, composedEventId, releaseBy);
        }
    }

    /**
     * The decision's letter is signed and goes out.
     *
     * @param eventId the DecisionRecorded event
     * @param composedEventId the letter
     * @param releaseBy day by which material follows; null where it comes with the letter
     */
    record Signed(
            UUID eventId, UUID composedEventId, @Nullable LocalDate releaseBy) implements Decision {

        /** The letter did not reach the requester: it must be answered again. */
        Recorded reopen() {
            return new Recorded(eventId, releaseBy);
        }
    }
}
