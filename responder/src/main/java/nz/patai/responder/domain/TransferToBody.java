package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * Brings a request, or a part of it, to the body that is to answer it. Goes out as an email without attachment.
 *
 * <p>Source: OIA s 14, LGOIMA s 12.
 *
 * @param addressee the other body, and its address for requests
 * @param requester who asked, and where the answer goes
 * @param part the part that goes there, in the requester's words; empty if it is the whole request
 * @param words what the officer adds; empty for nothing
 */
public record TransferToBody(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        Addressee requester,
        TransferReason reason,
        String part,
        String words,
        Signatory signatory)
        implements Letter {

    /** This letter itself if nothing is wrong with it, else what it lacks. */
    public Composition<TransferToBody> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.whenBlank(addressee.name(), "other body", "name it");
        problems.whenBlank(requester.address(), "address of the requester", "look at the sender of the request mail");
        problems.whenBlank(signatory.name(), "signatory", "name who signs");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }
}
