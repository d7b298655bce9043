package nz.patai.app;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Hands mail to a gateway as a mail server does. */
final class SmtpClient {

    private final Session session;

    SmtpClient(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.from", "bounces@site.example");
        properties.put("mail.smtp.localhost", "site.example");
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "30000");
        this.session = Session.getInstance(properties);
    }

    /** True where the gateway answered 250: it has the mail. False: it may have it or not. */
    boolean send(byte[] mail, String recipient) {
        try {
            Transport.send(new Unchanged(session, mail), new InternetAddress[] {new InternetAddress(recipient)});
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    private static final class Unchanged extends MimeMessage {

        Unchanged(Session session, byte[] mail) throws MessagingException {
            super(session, new ByteArrayInputStream(mail));
            saved = true;
        }

        @Override
        public void saveChanges() {
            // its bytes stay what they are
        }
    }
}
