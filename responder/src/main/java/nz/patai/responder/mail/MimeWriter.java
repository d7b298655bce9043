package nz.patai.responder.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Writes a mail as MIME: the same mail always gives the same bytes. Source: RFC 5322, 2045 to 2047. */
public final class MimeWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneId.of("Pacific/Auckland"));

    private MimeWriter() {}

    /** The bytes of {@code mail}, or what keeps it from being written. */
    public static MailWriting write(OutgoingMail mail) {
        List<MailProblem> problems = MailCheck.check(mail);
        return problems.isEmpty() ? new MailWriting.Written(bytes(mail)) : new MailWriting.Rejected(problems);
    }

    private static byte[] bytes(OutgoingMail mail) {
        try {
            MimeMessage message = message(mail);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("a checked mail could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage message(OutgoingMail mail) throws MessagingException, IOException {
        MimeMessage message = new IdentifiedMessage(Session.getInstance(new Properties()), mail.messageId());
        message.setHeader("Date", DATE.format(mail.date()));
        message.setFrom(new InternetAddress(mail.from(), mail.fromName(), UTF_8));
        message.setHeader("To", String.join(",\r\n ", mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        thread(message, mail.threading());
        content(message, mail);
        message.saveChanges();
        return message;
    }

    private static void thread(MimeMessage message, Threading threading) throws MessagingException {
        if (threading.inReplyTo() != null) {
            message.setHeader("In-Reply-To", threading.inReplyTo());
        }
        if (!threading.references().isEmpty()) {
            message.setHeader("References", String.join("\r\n ", threading.references()));
        }
    }

    private static void content(MimeMessage message, OutgoingMail mail) throws MessagingException {
        if (mail.attachments().isEmpty()) {
            text(message, mail.text());
            return;
        }
        BoundedMultipart multipart = new BoundedMultipart(mail.messageId());
        MimeBodyPart text = new MimeBodyPart();
        text(text, mail.text());
        multipart.addBodyPart(text);
        for (Attachment attachment : mail.attachments()) {
            multipart.addBodyPart(attached(attachment));
        }
        message.setContent(multipart);
    }

    private static void text(MimePart part, String text) throws MessagingException {
        part.setText(text, UTF_8);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.contentType())));
        part.setFileName(attachment.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
