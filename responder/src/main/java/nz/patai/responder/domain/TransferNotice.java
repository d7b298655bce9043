package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * Tells the requester that another body will answer. Goes out as an email without attachment.
 *
 * <p>Source: OIA s 14, LGOIMA s 12.
 *
 * @param to the other body, as named in a sentence
 * @param part the part that goes there, in the requester's words; empty if it is the whole request
 * @param contact how to reach the other body
 * @param words what the officer adds; empty for nothing
 */
public record TransferNotice(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        String to,
        TransferReason reason,
        String part,
        String contact,
        String words,
        Signatory signatory)
        implements Letter {

    /** This notice itself if nothing is wrong with it, else what it lacks. */
    public Composition<TransferNotice> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.whenBlank(to, "other body", "name it");
        problems.whenBlank(contact, "contact of the other body", "say how the requester reaches it");
        problems.whenBlank(signatory.name(), "signatory", "name who signs");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }
}
