package nz.patai.ingest.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nz.patai.ingest.imap.MailboxUnderTest.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import nz.patai.event.MailChannel;
import nz.patai.event.ReceiptBasis;
import nz.patai.ingest.gateway.MailSink;
import nz.patai.ingest.gateway.SinkForTests;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mailbox on a real IMAP server, the sink as it is but for Kafka. */
class ImapGatewayTest {

    private static final String ADDRESS = "oia@ministry.example";
    private static final String PASSWORD = "let me in";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NEVER_SECONDS = 1500;

    @TempDir
    Path directory;

    private SinkForTests sink;
    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void start() throws Exception {
        sink = new SinkForTests(directory);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser(ADDRESS, "oia", PASSWORD);
        Files.writeString(directory.resolve("password"), PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void keepsWhatIsThereAndMovesItThen() throws Exception {
        arrive(1, 2, 3);
        try (var gateway = gateway(sink, 1)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("Patai")).isEqualTo(3));
            assertThat(gateway).isNotNull();
        }
        assertThat(count("INBOX")).isZero();
        assertThat(sink.kept()).hasSize(3).allSatisfy(event -> {
            assertThat(event.body().channel()).isEqualTo(MailChannel.IMAP);
            assertThat(event.body().receiptBasis()).isEqualTo(ReceiptBasis.INTERNALDATE);
        });
        assertThat(sink.raw()).containsExactlyInAnyOrder(mail(1), mail(2), mail(3));
    }

    @Test
    void hearsOfNewMailAtOnceWithoutLookingAgainAndAgain() throws Exception {
        try (var gateway = gateway(sink, NEVER_SECONDS)) {
            arrive(1);
            await().atMost(PATIENCE).until(() -> sink.kept().size() == 1);
            arrive(2);
            await().atMost(PATIENCE).until(() -> sink.kept().size() == 2);
            assertThat(gateway).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEY", "CHUNK", "MAIL"})
    void movesNothingThatKafkaDidNotAcknowledge(String step) throws Exception {
        arriveLong();
        arrive(2);
        sink.failAt(step, new TimeoutException("Kafka is away"));
        try (var gateway = gateway(sink, 1)) {
            await().atMost(PATIENCE).until(() -> sink.failures() >= 2);
            assertThat(count("INBOX")).isEqualTo(2);
            assertThat(sink.kept()).isEmpty();

            sink.failAt(null, null);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("Patai")).isEqualTo(2));
            assertThat(gateway).isNotNull();
        }
        assertThat(sink.kept()).hasSize(2);
    }

    @Test
    void takesAMailAgainThatWasKeptButNotMovedUnderTheSameId() throws Exception {
        arrive(1);
        List<String> ids = new ArrayList<>();
        MailSink dying = mail -> {
            ids.add(sink.accept(mail).mailId().value());
            if (ids.size() == 1) {
                throw new TimeoutException("killed before the mail was moved");
            }
            return sink.accept(mail);
        };
        try (var gateway = gateway(dying, 1)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("Patai")).isEqualTo(1));
            assertThat(gateway).isNotNull();
        }
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void goesRoundAMailThatCanNotBeKeptForAFaultOfItsOwn() throws Exception {
        arrive(1, 2, 3);
        MailSink choosy = mail -> {
            if (new String(mail.raw(), UTF_8).contains("<2@imap.example>")) {
                throw new IllegalStateException("this one, always");
            }
            return sink.accept(mail);
        };
        try (var gateway = gateway(choosy, 1)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("Patai")).isEqualTo(2));
            assertThat(gateway).isNotNull();
        }
        assertThat(count("INBOX")).as("nothing is lost").isEqualTo(1);
    }

    @Test
    void findsMailBehindHundredsThatCanNotBeTaken() throws Exception {
        arrive(IntStream.range(1000, 1210).toArray());
        arrive(1);
        MailSink choosy = mail -> {
            if (new String(mail.raw(), UTF_8).contains("<1@imap.example>")) {
                return sink.accept(mail);
            }
            throw new IllegalStateException("this one, always");
        };
        try (var gateway = gateway(choosy, NEVER_SECONDS)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count("Patai")).isEqualTo(1));
            assertThat(gateway.troubles())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("requests", "210 mails"));
        }
        assertThat(count("INBOX")).as("nothing is lost").isEqualTo(210);
    }

    @Test
    void movesAsideWhatIsTooLargeAndTakesTheNext() throws Exception {
        arriveOf(1_000_000);
        arrive(2);
        try (var gateway = gateway(sink, 1)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(count("Patai-too-large")).isEqualTo(1);
                assertThat(count("Patai")).isEqualTo(1);
            });
            assertThat(gateway).isNotNull();
        }
        assertThat(sink.raw()).containsExactly(mail(2));
    }

    @Test
    void comesBackWhenTheServerDoes() throws Exception {
        try (var gateway = gateway(sink, 1)) {
            arrive(1);
            await().atMost(PATIENCE).until(() -> sink.kept().size() == 1);
            var port = server.getImap().getPort();
            server.stop();
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.start();
            user = server.setUser(ADDRESS, "oia", PASSWORD);
            arrive(2);
            await().atMost(PATIENCE).until(() -> sink.kept().size() == 2);
            assertThat(gateway).isNotNull();
        }
    }

    @Test
    void triesAgainWhereTheLoginIsRefusedAndStartsAllTheSame() throws Exception {
        Files.writeString(directory.resolve("password"), "another");
        arrive(1);
        try (var gateway = gateway(sink, 1)) {
            await().during(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> sink.kept().isEmpty());
            Files.writeString(directory.resolve("password"), PASSWORD);
            await().atMost(PATIENCE).until(() -> sink.kept().size() == 1);
            assertThat(gateway).isNotNull();
        }
    }

    private ImapGateway gateway(MailSink to, int pollSeconds) {
        return new MailboxUnderTest(sink, directory, server.getImap().getPort())
                .polling(pollSeconds)
                .start(to);
    }

    private void arrive(int... numbers) {
        IntStream.of(numbers).mapToObj(MailboxUnderTest::mail).forEach(this::deliver);
    }

    private void arriveLong() {
        arriveOf(400_000);
    }

    private void arriveOf(int characters) {
        deliver(mail(1) + "long ".repeat(characters / 5) + "\r\n");
    }

    private void deliver(String mail) {
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private int count(String folder) throws Exception {
        ImapHostManager manager = server.getManagers().getImapHostManager();
        MailFolder found = folder.equals("INBOX") ? manager.getInbox(user) : manager.getFolder(user, folder);
        return found == null ? 0 : found.getNonDeletedMessages().size();
    }
}
