package nz.patai.responder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that knows how far it got, for that decides what a broken connection means. */
final class PhasedTransport extends SMTPTransport {
    private static final int MAX_REPLY = 500;

    /** Where in the session it stands. */
    enum Phase {
        /** Nothing of this message has been said. */
        CONNECTING,
        /** Our own mailbox as the sender. */
        SENDER,
        /** Recipients, or content that is not yet complete: the server can't have taken it. */
        TRANSACTION,
        /** The end of the content is on its way: the server may have taken it. */
        END_OF_DATA
    }

    private Phase phase = Phase.CONNECTING;

    PhasedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Phase phase() {
        return phase;
    }

    /** The last reply on one line, cut to 500 characters. */
    String reply() {
        String reply = getLastServerResponse();
        String oneLine =
                reply == null ? "" : reply.replaceAll("\\p{Cntrl}+", " ").strip();
        return oneLine.length() <= MAX_REPLY ? oneLine : oneLine.substring(0, MAX_REPLY);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.SENDER;
        super.mailFrom();
        phase = Phase.TRANSACTION;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.END_OF_DATA;
        super.finishData();
    }
}
