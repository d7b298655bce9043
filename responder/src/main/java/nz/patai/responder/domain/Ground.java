package nz.patai.responder.domain;

import nz.patai.statute.Act;

/**
 * One paragraph that information may be withheld under.
 *
 * @param paragraph section and paragraph, such as {@code 9(2)(ba)(i)}
 * @param equivalent the same ground in the other Act, empty if it has none
 * @param because the ground in plain words, as a clause after a colon
 * @param source where the number and the words were taken from, and how sure that is
 */
public record Ground(Act act, String paragraph, String equivalent, Kind kind, String because, String source) {

    /** How a ground weighs. */
    public enum Kind {
        /** Holds whatever the public interest. Source: OIA s 6, LGOIMA s 6. */
        CONCLUSIVE,
        /** Special reasons about the Pacific. Source: OIA s 7. */
        SPECIAL,
        /** Gives way to a greater public interest. Source: OIA s 9, LGOIMA s 7. */
        BALANCED,
        /** A reason of its own. Source: OIA s 18, LGOIMA s 17. */
        ADMINISTRATIVE,
        /** Only points at a good reason of the other three kinds, and so can't stand alone. Source: OIA s 18(a). */
        POINTER
    }
}
