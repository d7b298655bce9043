package nz.patai.register.history;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.ReceiptBasis;
import nz.patai.event.RequestReceived;
import nz.patai.event.SetAsideReason;

/** What mails come to, in as few words as will do. */
public final class Mails {

    public static final String TITLE = "Trees";
    public static final String TEXT = "How many trees are there?";

    private Mails() {}

    public static MailReceived arrived(History history, String mailId) {
        return new MailReceived(
                mailId,
                MailChannel.SMTP,
                "gateway-1",
                History.instant("2024-02-07T09:12:00+13:00"),
                ReceiptBasis.SMTP_ACCEPTED,
                history.text("someone@example.org"),
                List.of(history.text("oia@ministry.example")),
                history.text("From: someone@example.org\r\n\r\n" + TEXT),
                100,
                true,
                null);
    }

    public static RequestReceived request(History history, String mailId) {
        return new RequestReceived(
                "ministry",
                LegalAct.OIA,
                null,
                Clocks.WED_2024_02_07,
                mailId,
                null,
                null,
                history.text("someone@example.org"),
                history.text(TITLE),
                history.text(TITLE),
                history.text(TEXT),
                null,
                "f".repeat(64),
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of(),
                null,
                null);
    }

    public static FollowUpReceived followUp(History history, String mailId, LocalDate on, String text) {
        return new FollowUpReceived(
                mailId,
                on,
                null,
                history.text("someone@example.org"),
                history.text("Re: " + TITLE),
                history.text(text),
                null,
                true,
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of());
    }

    public static MailSetAside setAside(History history, String mailId, String subject) {
        return new MailSetAside(
                mailId,
                SetAsideReason.SUSPECTED_SPAM,
                "the gateway marked it as spam",
                LocalDate.of(2024, 2, 5),
                null,
                history.text(subject),
                MailChannel.SMTP,
                List.of());
    }
}
