package nz.patai.responder.compose;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.responder.letter.LetterRenderer;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.mail.LetterMail;
import nz.patai.responder.mail.MailStamp;
import nz.patai.responder.mail.OutgoingMail;
import nz.patai.responder.mail.Threading;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.schemas.EventId;

/** Writes the mail that tells officers of an alert: the same alert always comes out the same. */
public final class AlertMail {

    private final AgencyConfig agency;
    private final LetterMail mails;

    /** With the agency's officers and words. */
    public AlertMail(AgencyConfig agency, LetterTemplates templates) {
        this.agency = agency;
        this.mails = new LetterMail(new LetterRenderer(templates));
    }

    /** Those of some roles that somebody holds. */
    public List<String> heldOf(List<String> roles) {
        return roles.stream()
                .filter(role ->
                        agency.officers().stream().anyMatch(o -> o.roles().contains(role)))
                .toList();
    }

    /**
     * An alert that is owed.
     *
     * @param header what its event carries
     */
    public record Owed(Header header, DeadlineAlert alert) {}

    /** True for what must not wait for others: a decision due today, and the first day on which it is over. */
    public static boolean isUrgent(DeadlineAlert alert) {
        return switch (alert.kind()) {
            case DUE_TODAY -> true;
            case OVERDUE -> alert.workingDaysLeft() >= -1;
            default -> false;
        };
    }

    /** The mail to all who hold a role that the alert names. */
    public OutgoingMail mail(Header header, DeadlineAlert alert) {
        var owed = new Owed(header, alert);
        return mails.alert(
                notice(owed), agency(), recipients(alert.tell()), stamp(header.eventId(), header.occurredAt()));
    }

    /** The mail to one officer that tells of several alerts; of a single one it is as {@link #mail}, but to that officer. */
    public OutgoingMail digest(List<Owed> owed, String officer) {
        var newest = owed.stream()
                .map(o -> o.header().occurredAt())
                .max(Instant::compareTo)
                .orElseThrow();
        var ids =
                owed.stream().map(o -> o.header().eventId().toString()).sorted().collect(Collectors.joining("\n"));
        var stamp = stamp(EventId.external("AlertDigest", officer + "\n" + ids), newest);
        return owed.size() == 1
                ? mails.alert(notice(owed.getFirst()), agency(), List.of(officer), stamp)
                : mails.digest(
                        new DigestNotice(owed.stream().map(AlertMail::notice).toList()), agency(), officer, stamp);
    }

    /** An alert in words. */
    public static AlertNotice notice(Owed owed) {
        var header = owed.header();
        var alert = owed.alert();
        var about = header.requestId() == null ? header.threadId() : header.requestId();
        return new AlertNotice(
                about,
                matter(alert.kind()),
                alert.dueOn(),
                alert.day(),
                alert.workingDaysLeft(),
                "patai show " + about);
    }

    private Agency agency() {
        return Frame.agency(agency.bodies().getFirst());
    }

    private MailStamp stamp(UUID id, Instant at) {
        var mailbox = agency.bodies().getFirst().mailbox();
        var domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        return new MailStamp("<%s@%s>".formatted(id, domain), at, Threading.none());
    }

    /** Addresses of those who hold one of some roles. */
    public List<String> recipients(List<String> roles) {
        return agency.officers().stream()
                .filter(o -> o.roles().stream().anyMatch(roles::contains))
                .map(AgencyConfig.Officer::email)
                .distinct()
                .toList();
    }

    private static String matter(AlertKind kind) {
        return switch (kind) {
            case DUE_IN_FIVE, DUE_IN_ONE, DUE_TODAY, OVERDUE, UNKNOWN -> "the decision";
            case CLARIFY_SOON -> "a question to the requester that can still restart the clock";
            case TRANSFER_SOON -> "a transfer, should one be needed,";
            case EXTEND_OR_DECIDE -> "the decision, or word that it needs longer,";
            case EXTENSION_ENDING -> "the decision, under the extended limit,";
            case NOT_RELEASED -> "the material that was to be released";
            case SET_ASIDE_WAITING -> "a look at the mail that was set aside";
        };
    }
}
