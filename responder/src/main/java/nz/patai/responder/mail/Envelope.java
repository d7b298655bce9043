package nz.patai.responder.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Whom a mail of ours goes from and to, as its own header says. Source: RFC 5321, 2.3.1.
 *
 * @param from envelope sender, where a bounce goes
 * @param to recipients
 */
public record Envelope(String from, List<String> to) {

    public Envelope {
        to = List.copyOf(to);
    }

    /** The envelope of a written mail; empty for bytes that are no mail of ours. */
    public static Optional<Envelope> of(byte[] message) {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            List<String> from = addresses(mail.getFrom());
            List<String> to = addresses(mail.getRecipients(Message.RecipientType.TO));
            return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Envelope(from.getFirst(), to));
        } catch (MessagingException _) {
            return Optional.empty();
        }
    }

    private static List<String> addresses(Address[] header) {
        return Stream.ofNullable(header)
                .flatMap(Arrays::stream)
                .map(address -> ((InternetAddress) address).getAddress())
                .toList();
    }
}
