package nz.patai.responder.domain;

import nz.patai.statute.Act;

/**
 * The right to have a decision investigated and reviewed, as every refusal must state it.
 *
 * <p>Source: OIA ss 19(b), 28(3); LGOIMA ss 18(b), 27(3).
 *
 * @param section the provision that gives the right
 */
public record OmbudsmanRight(String section, String website, String freephone) {

    /** The right under {@code act}, with the contacts that the Ombudsman publishes. */
    public static OmbudsmanRight under(Act act) {
        return new OmbudsmanRight(Provisions.of(act).complaint(), "www.ombudsman.parliament.nz", "0800 802 602");
    }
}
