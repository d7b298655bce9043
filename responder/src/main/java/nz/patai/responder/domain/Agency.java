package nz.patai.responder.domain;

import nz.patai.statute.Act;

/**
 * The body that answers, as it names itself in a letter.
 *
 * @param name full name, as in the letterhead and under the signature
 * @param nameInSentence the name with its article, as in "you wrote to the Ministry of …"
 * @param maoriName the name in te reo Māori, empty if it has none
 * @param act the Act that it answers under
 * @param mailbox the real mailbox for requests: sender of every letter; never an unmonitored one
 * @param contact where each letter says to write with questions about it; the mailbox, or an address beside it
 * @param website address of its site as printed in the letterhead, empty if none
 */
public record Agency(
        String name,
        String nameInSentence,
        String maoriName,
        Act act,
        String mailbox,
        String contact,
        String website) {}
