package nz.patai.responder.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the requester that the decision, or a transfer, needs more time. Goes out as an email without attachment.
 *
 * <p>Source: OIA s 15A(3), (4); LGOIMA s 14(3), (4).
 *
 * @param because the reason in the officer's words, tied to this request
 * @param noticeUntil the last day on which a notice has effect
 * @param newDue the last day of the limit from now on
 * @param workingDays by how many working days the limit moves; null where only the day is given
 * @param ofTransfer true where it is the limit for a transfer that moves
 */
public record ExtensionNotice(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        ExtensionReason reason,
        String because,
        LocalDate noticeUntil,
        LocalDate newDue,
        @Nullable Integer workingDays,
        boolean ofTransfer,
        Signatory signatory)
        implements Letter {

    /** This notice itself if nothing is wrong with it, else what it lacks. */
    public Composition<ExtensionNotice> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.whenBlank(because, "reason of the extension", "say what takes the time");
        problems.whenBlank(signatory.name(), "signatory", "name who signs");
        problems.when(
                date.isAfter(noticeUntil),
                "letter date",
                "%s is after %s, the last day for a notice, so the extension would be void"
                        .formatted(date, noticeUntil),
                "decide the request");
        problems.when(
                newDue.isBefore(date),
                "new due date",
                "%s is before the letter's date %s".formatted(newDue, date),
                "extend to a day to come");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }

    /** The right of complaint, which every such notice states. */
    public OmbudsmanRight ombudsmanRight() {
        return OmbudsmanRight.under(agency.act());
    }
}
