package nz.patai.statute.notice;

import java.time.LocalDate;

/** How an amended or clarified wording of a request came about. */
public sealed interface Rewording {

    /** The day the new wording was received, Pacific/Auckland: day 0 of a clock that restarts. */
    LocalDate receivedOn();

    /**
     * The requester changed the request unprompted.
     *
     * @param receivedOn the day the new wording was received
     */
    record Amended(LocalDate receivedOn) implements Rewording {}

    /**
     * The agency asked, and the requester answered.
     *
     * @param askedOn the day the agency's letter was sent, Pacific/Auckland
     * @param receivedOn the day the answer was received
     */
    record Clarified(LocalDate askedOn, LocalDate receivedOn) implements Rewording {}
}
