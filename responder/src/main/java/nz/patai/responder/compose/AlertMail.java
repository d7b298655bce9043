package nz.patai.responder.compose;

import java.util.List;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.letter.LetterRenderer;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.mail.LetterMail;
import nz.patai.responder.mail.MailStamp;
import nz.patai.responder.mail.OutgoingMail;
import nz.patai.responder.mail.Threading;
import nz.patai.runtime.config.AgencyConfig;

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

    /** The mail to all who hold a role that the alert names. */
    public OutgoingMail mail(Header header, DeadlineAlert alert) {
        var about = header.requestId() == null ? header.threadId() : header.requestId();
        var notice = new AlertNotice(
                about,
                matter(alert.kind()),
                alert.dueOn(),
                alert.day(),
                alert.workingDaysLeft(),
                "patai show " + about);
        var body = agency.bodies().getFirst();
        var domain = body.mailbox().substring(body.mailbox().lastIndexOf('@') + 1);
        var stamp = new MailStamp("<%s@%s>".formatted(header.eventId(), domain), header.occurredAt(), Threading.none());
        return mails.alert(notice, Frame.agency(body), recipients(alert.tell()), stamp);
    }

    private List<String> recipients(List<String> roles) {
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
