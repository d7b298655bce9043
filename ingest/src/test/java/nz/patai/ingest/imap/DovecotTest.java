package nz.patai.ingest.imap;

import static nz.patai.ingest.imap.MailboxUnderTest.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import nz.patai.ingest.gateway.SinkForTests;
import nz.patai.testkit.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Dovecot in several shapes, for servers differ in what they can do and what they call their folders. */
class DovecotTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private SinkForTests sink;

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private DovecotServer server;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        sink = new SinkForTests(directory);
        MailboxUnderTest.password(directory, DovecotServer.PASSWORD);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void movesWhatItKeptAndHearsOfNewMail() throws Exception {
        start("");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = mailbox().polling(1500).start(sink)) {
            awaitKept(1);
            server.deliver("INBOX", "2", mail(2));
            awaitKept(2);
            await().atMost(PATIENCE).until(() -> server.count("Patai") == 2);
            assertThat(gateway.troubles()).isEmpty();
        }
        assertThat(server.count("INBOX")).isZero();
        assertThat(sink.raw()).containsExactly(mail(1), mail(2));
    }

    @Test
    void takesWhatAPersonMarkedAsDeletedBeforeItWasFetched() throws Exception {
        start("");
        server.deliver("INBOX", "1", mail(1), "ST");
        try (var gateway = mailbox().start(sink)) {
            awaitKept(1);
            assertThat(gateway).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"separator = /\n", "separator = .\n", "separator = .\nprefix = INBOX.\n"})
    void findsFoldersWhateverTheServerPartsThemBy(String namespace) throws Exception {
        start("namespace inbox {\ninbox = yes\n" + namespace + "}\n");
        server.deliver("Team/Junk", "1", mail(1));
        server.deliver("INBOX", "2", mail(2));
        try (var gateway =
                mailbox().folders("INBOX", "Team/Junk").keptIn("Team/Kept").start(sink)) {
            await().atMost(PATIENCE).until(() -> server.count("Team/Kept") == 2);
            assertThat(gateway.troubles()).isEmpty();
        }
        assertThat(sink.kept()).hasSize(2);
    }

    @Test
    void followsTheOthersWhereAFolderIsMissingAndSaysSoUntilItIsThere() throws Exception {
        start("");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = mailbox().folders("Junk", "INBOX").start(sink)) {
            awaitKept(1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(gateway.troubles())
                            .containsExactly(
                                    "mailbox requests: the folder Junk does not exist: make it, or correct folders"));
            server.create("Junk");
            server.deliver("Junk", "2", mail(2));
            awaitKept(2);
            await().atMost(PATIENCE).until(() -> gateway.troubles().isEmpty());
        }
    }

    @Test
    void copiesWhereTheServerCanNotMoveAndRemovesNothingOfOthers() throws Exception {
        start("imap_capability = IMAP4rev1 IDLE NAMESPACE UIDPLUS\n");
        server.deliver("INBOX", "1", mail(1));
        server.deliver("INBOX", "2", mail(2));
        try (var gateway = mailbox().start(sink)) {
            await().atMost(PATIENCE).until(() -> server.count("Patai") == 2 && server.count("INBOX") == 0);
            assertThat(gateway.troubles()).isEmpty();
        }
    }

    @Test
    void takesNothingTwiceWhereTheServerCanNeitherMoveNorRemoveOne() throws Exception {
        start("imap_capability = IMAP4rev1 NAMESPACE\n");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = mailbox().polling(1500).start(sink)) {
            await().atMost(PATIENCE).until(() -> server.count("Patai") == 1);
            assertThat(gateway.troubles()).isEmpty();
        }
        server.deliver(
                "INBOX", "2",
                mail(2)); // the server may see it only at a later look: it came within the second of the last one
        try (var gateway = mailbox().polling(1500).start(sink)) {
            await().atMost(PATIENCE).until(() -> server.count("Patai") == 2);
            assertThat(gateway.troubles()).isEmpty();
        }
        assertThat(sink.raw()).containsExactly(mail(1), mail(2));
        assertThat(server.count("INBOX")).isEqualTo(2);
    }

    @Test
    void leavesMailWhereItIsAndMarksItWhereItShall() throws Exception {
        start("");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = mailbox().flagging().start(sink)) {
            awaitKept(1);
            assertThat(gateway.troubles()).isEmpty();
        }
        server.deliver("INBOX", "2", mail(2));
        try (var gateway = mailbox().flagging().start(sink)) {
            awaitKept(2);
            assertThat(gateway.troubles()).isEmpty();
        }
        assertThat(sink.raw()).containsExactly(mail(1), mail(2));
        assertThat(server.count("INBOX")).isEqualTo(2);
    }

    @Test
    void keepsAMailOnceThoughItCanNotBeMovedForAWhile() throws Exception {
        start("");
        server.deliver("Patai", "0", mail(0));
        allow(server.maildir("Patai"), "r-xr-xr-x");
        server.deliver("INBOX", "1", mail(1));
        server.deliver("INBOX", "2", mail(2));
        try (var gateway = mailbox().start(sink)) {
            awaitKept(2);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(gateway.troubles())
                            .singleElement()
                            .satisfies(line -> assertThat(line).contains("2 mails")));
            allow(server.maildir("Patai"), "rwxr-xr-x");
            await().atMost(PATIENCE).until(() -> server.count("INBOX") == 0);
            await().atMost(PATIENCE).until(() -> gateway.troubles().isEmpty());
        }
        assertThat(sink.kept()).hasSize(2);
    }

    @Test
    void goesRoundAMailThatTheServerWillNotGive() throws Exception {
        start("");
        server.deliver("INBOX", "1", mail(1));
        var broken = server.maildir("INBOX").resolve("new").resolve("1");
        allow(broken, "---------");
        server.deliver("INBOX", "2", mail(2));
        try (var gateway = mailbox().start(sink)) {
            awaitKept(1);
            await().atMost(PATIENCE).until(() -> server.count("Patai") == 1);
            assertThat(gateway).isNotNull();
        }
        assertThat(sink.raw()).containsExactly(mail(2));
        assertThat(server.count("INBOX")).as("nothing is lost").isEqualTo(1);
    }

    @Test
    void trustsTheAuthoritiesItIsToldAndNoOther() throws Exception {
        var trusted = TestCertificate.in(directory, "trusted", "EC");
        var other = TestCertificate.in(directory, "other", "EC");
        start("ssl = yes\nssl_cert = <%s\nssl_key = <%s\nservice imap-login {\ninet_listener imap {\nssl = yes\n}\n}\n"
                .formatted(trusted.certificate(), trusted.key()));
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = mailbox().tls(other.certificate()).start(sink)) {
            await().during(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> sink.kept().isEmpty());
            assertThat(gateway.troubles()).hasSize(1);
        }
        try (var gateway = mailbox().tls(trusted.certificate()).start(sink)) {
            awaitKept(1);
            assertThat(gateway).isNotNull();
        }
    }

    private void start(String settings) throws IOException {
        server = DovecotServer.start(directory.resolve("dovecot"), DovecotServer.passwords() + settings);
    }

    private MailboxUnderTest mailbox() {
        return new MailboxUnderTest(sink, directory, server.port());
    }

    private void awaitKept(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sink.kept()).hasSize(count));
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
