package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailDropTest {
    private static final int LARGEST = 10_000;
    private static final InstantSource WED_2024_03_06 = InstantSource.fixed(Instant.parse("2024-03-06T01:00:00Z"));
    private static final String LETTER = """
            Message-ID: <1@agency.govt.nz>
            Subject: =?utf-8?q?P=C4=81tai?=

            .a line that starts with a dot
            ..
            .
            last \t
            """.replace("\n", "\r\n");

    @TempDir
    Path directory;

    private DataDirectory data;
    private MailDrop drop;

    @BeforeEach
    void start() {
        data = DataDirectory.open(directory);
        drop = MailDrop.start(data, 0, WED_2024_03_06, LARGEST);
    }

    @AfterEach
    void stop() {
        drop.close();
    }

    @Test
    void keepsEveryByteAsItCame() throws Exception {
        send(LETTER, LETTER);
        assertThat(delivered())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file)).isEqualTo(LETTER));
    }

    @Test
    void refusesWhatIsTooLargeAndTakesTheNext() throws Exception {
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send(LETTER + "x".repeat(LARGEST)))
                .withMessageContaining("552");
        assertThat(delivered()).isEmpty();
        send(LETTER);
        assertThat(delivered()).hasSize(1);
        assertThat(data.outgoingMail().resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void answersTryLaterWhenTheMaildirIsGone() throws Exception {
        Files.delete(data.outgoingMail().resolve("tmp"));
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> send(LETTER))
                .withMessageContaining("451");
    }

    private void send(String... letters) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        Session session = Session.getInstance(properties);
        InternetAddress[] recipients = {new InternetAddress("request-1@example.org")};
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect("127.0.0.1", drop.port(), null, null);
            for (String letter : letters) {
                transport.sendMessage(raw(session, letter), recipients);
            }
        }
    }

    private static MimeMessage raw(Session session, String letter) throws MessagingException {
        return new MimeMessage(session, new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> delivered() throws IOException {
        try (var files = Files.list(data.outgoingMail().resolve("new"))) {
            return files.toList();
        }
    }
}
