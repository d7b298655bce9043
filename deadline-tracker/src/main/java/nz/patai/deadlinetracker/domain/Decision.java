package nz.patai.deadlinetracker.domain;

import java.util.UUID;

/** How far the decision on a running clock has come. */
public sealed interface Decision {

    /** Nothing is decided. */
    record Undecided() implements Decision {

        Recorded record(UUID eventId) {
            return new Recorded(eventId);
        }
    }

    /**
     * A decision is on record and its letter not signed yet: another decision may replace it.
     *
     * @param eventId the DecisionRecorded event
     */
    record Recorded(UUID eventId) implements Decision {

        Recorded replace(UUID newer) {
            return new Recorded(newer);
        }

        Signed sign(UUID composedEventId) {
            return new Signed(eventId, composedEventId);
        }
    }

    /**
     * The decision's letter is signed and goes out.
     *
     * @param eventId the DecisionRecorded event
     * @param composedEventId the letter
     */
    record Signed(UUID eventId, UUID composedEventId) implements Decision {

        /** The letter did not reach the requester: it must be answered again. */
        Recorded reopen() {
            return new Recorded(eventId);
        }
    }
}
