package nz.patai.responder.domain;

import nz.patai.statute.Act;

/**
 * The section numbers that letters cite, for one Act.
 *
 * @param name the Act by its full name
 * @param definition where official information is defined
 * @param transfer transfer to another body, without its paragraph
 * @param extension extension of the time limit, without its paragraph
 * @param publicInterest the balance with the public interest
 * @param reasons written reasons for a decision about a person
 * @param complaint complaint to an Ombudsman
 */
public record Provisions(
        String name,
        String definition,
        String transfer,
        String extension,
        String publicInterest,
        String reasons,
        String complaint) {

    private static final Provisions OIA =
            new Provisions("Official Information Act 1982", "2", "14", "15A", "9(1)", "23", "28(3)");
    private static final Provisions LGOIMA = new Provisions(
            "Local Government Official Information and Meetings Act 1987", "2", "12", "14", "7(1)", "22", "27(3)");

    /** The provisions of {@code act}. */
    public static Provisions of(Act act) {
        return switch (act) {
            case OIA -> OIA;
            case LGOIMA -> LGOIMA;
        };
    }

    /** The provision that a transfer for {@code reason} rests on, such as {@code 14(b)(i)}. */
    public String transferFor(TransferReason reason) {
        return switch (reason) {
            case HELD_THERE -> transfer + "(b)(i)";
            case CLOSER_THERE -> transfer + "(b)(ii)";
        };
    }

    /** The provision that an extension for {@code reason} rests on, such as {@code 15A(1)(a)}. */
    public String extensionFor(ExtensionReason reason) {
        return switch (reason) {
            case LARGE_QUANTITY -> extension + "(1)(a)";
            case CONSULTATIONS -> extension + "(1)(b)";
        };
    }
}
