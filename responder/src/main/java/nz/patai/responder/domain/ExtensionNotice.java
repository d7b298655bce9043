package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * Tells the requester that the decision needs more time. Goes out as an email without attachment.
 *
 * <p>Source: OIA s 15A(3), (4); LGOIMA s 14(3), (4).
 *
 * @param because the reason in the officer's words, tied to this request
 * @param due the due date until now; after it a notice has no effect
 * @param newDue the due date from now on
 * @param workingDays by how many working days the limit moves
 */
public record ExtensionNotice(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        ExtensionReason reason,
        String because,
        LocalDate due,
        LocalDate newDue,
        int workingDays,
        Signatory signatory)
        implements Letter {

    /** This notice itself if nothing is wrong with it, else what it lacks. */
    public Composition<ExtensionNotice> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.whenBlank(because, "reason of the extension", "say what takes the time");
        problems.whenBlank(signatory.name(), "signatory", "name who signs");
        problems.when(
                date.isAfter(due),
                "letter date",
                "%s is after the due date %s, so the extension would be void".formatted(date, due),
                "decide the request");
        problems.when(
                !newDue.isAfter(due) || workingDays < 1,
                "new due date",
                "%s is no later than %s".formatted(newDue, due),
                "give the number of working days to add");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }

    /** The right of complaint, which every such notice states. */
    public OmbudsmanRight ombudsmanRight() {
        return OmbudsmanRight.under(agency.act());
    }
}
