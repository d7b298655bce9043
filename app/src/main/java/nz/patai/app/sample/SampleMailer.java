package nz.patai.app.sample;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import nz.patai.app.command.Failure;
import nz.patai.runtime.config.Address;

/** Hands a mail of the sample inbox to the gateway as any mail server would: by SMTP, byte for byte. */
final class SampleMailer {

    private static final String ENVELOPE_SENDER = "bounces@site.example";

    private final Address gateway;

    SampleMailer(Address gateway) {
        this.gateway = gateway;
    }

    void send(byte[] mail, String recipient) {
        var properties = new Properties();
        properties.put("mail.smtp.host", gateway.host());
        properties.put("mail.smtp.port", Integer.toString(gateway.port()));
        properties.put("mail.smtp.from", ENVELOPE_SENDER);
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.localhost", "site.example");
        try {
            var session = Session.getInstance(properties);
            Transport.send(new Verbatim(session, mail), new InternetAddress[] {new InternetAddress(recipient)});
        } catch (MessagingException e) {
            throw new Failure("the gateway at " + gateway + " did not take a mail of the sample: " + e.getMessage());
        }
    }

    /** A message whose bytes are sent as they are, also where they are no message at all. */
    private static final class Verbatim extends MimeMessage {

        private final byte[] bytes;

        Verbatim(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
            saved = true;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }

        @Override
        public void saveChanges() {
            // nothing may be changed
        }
    }
}
