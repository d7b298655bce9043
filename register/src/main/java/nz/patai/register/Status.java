package nz.patai.register;

import java.util.Locale;

/** Where a request stands, in the order in which one is told before another. Written in lower case with hyphens. */
public enum Status {
    /** A record of its thread could not be processed: nothing is sent until a person has resolved it. */
    HELD,
    /** A mail that waits for a person to say what it is. */
    SET_ASIDE,
    /** The requester has withdrawn it. */
    WITHDRAWN,
    /** All of it went to another body. */
    TRANSFERRED,
    /** The decision was sent within the limit. */
    ANSWERED,
    /** The decision was sent after the limit. */
    ANSWERED_LATE,
    /** The limit is over and no decision has been sent, whatever is being prepared. */
    OVERDUE,
    /** The letter of the decision is signed and has not been sent yet. */
    SIGNED,
    /** The letter of the decision waits for a signature. */
    AWAITING_SIGNATURE,
    /** A decision is recorded and its letter not composed yet. */
    DECISION_RECORDED,
    /** The requester was asked to make it clear and has not written since. */
    CLARIFICATION_SOUGHT,
    /** Waits for a decision. */
    OPEN;

    /** As it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
