package nz.patai.responder.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends by SMTP, one connection for each message. Source: RFC 5321. */
public final class SmtpSender implements MailTransport {
    private final SmtpSettings settings;

    public SmtpSender(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public SendOutcome send(String envelopeFrom, List<String> recipients, byte[] message) {
        @Nullable String password;
        try {
            password = password();
        } catch (IOException _) {
            return new SendOutcome.RefusedForNow(0, "the password file of the relay can't be read");
        }
        Session session = Session.getInstance(properties(envelopeFrom));
        PhasedTransport transport = new PhasedTransport(session);
        try {
            Address[] addresses = InternetAddress.parse(String.join(",", recipients), true);
            transport.connect(settings.host(), settings.port(), user(), password);
            transport.sendMessage(new ExactMessage(session, message), addresses);
            return new SendOutcome.Accepted(transport.getLastReturnCode(), transport.reply());
        } catch (MessagingException e) {
            return SendFailure.outcome(transport, e);
        } finally {
            close(transport);
        }
    }

    private Properties properties(String envelopeFrom) {
        Properties properties = new Properties();
        boolean isTls = settings.security() == SmtpSettings.Security.STARTTLS_REQUIRED;
        properties.setProperty("mail.smtp.from", envelopeFrom);
        properties.setProperty("mail.smtp.localhost", settings.helo());
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(isTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(isTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.signIn() != null));
        properties.setProperty("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(settings.replyTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(settings.replyTimeout()));
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.allow8bitmime", "false");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private @Nullable String user() {
        return settings.signIn() == null ? null : settings.signIn().user();
    }

    /** None without a sign-in: given one, even an empty one, the library would sign in under the name of the process's user. */
    private @Nullable String password() throws IOException {
        if (settings.signIn() == null) {
            return null;
        }
        return Files.readString(settings.signIn().passwordFile(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    /** What happens to the connection once the answer is known changes nothing. */
    private static void close(PhasedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // The server is gone already.
        }
    }
}
