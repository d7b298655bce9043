package nz.patai.register.casefile;

import java.util.Locale;

/** How far a letter has come. Written in lower case with hyphens. */
public enum LetterState {
    /** Composed; needs no signature. */
    COMPOSED,
    /** Composed, and waits for an officer's signature. */
    AWAITING_SIGNATURE,
    /** Signed: exactly these bytes may go. */
    SIGNED,
    /** May go out now. */
    RELEASED,
    /** Handed to the relay; the outcome is not known yet. */
    ATTEMPTED,
    /** The relay took it. */
    SENT,
    /** The relay did not take it; it is tried again. */
    DELAYED,
    /** The relay did not take it and never will: a person must act. */
    FAILED,
    /** It was sent and came back. */
    BOUNCED;

    /** As it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
