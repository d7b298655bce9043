package nz.patai.responder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSenderTest {
    private static final String FROM = "oia@agency.example";
    private static final String TO = "fyi-request-1-aaaaaaaa@requests.example";
    private static final byte[] MESSAGE =
            "Message-ID: <1@agency.example>\r\nSubject: x\r\n\r\n.a dot\r\n..two\r\nend\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    @Test
    void sendsTheBytesUnchanged() throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay(Map.of())) {
            SendOutcome outcome = send(relay.port());

            assertThat(outcome).isEqualTo(new SendOutcome.Accepted(250, "250 2.0.0 queued as 1"));
            assertThat(relay.content()).isEqualTo(MESSAGE);
        }
    }

    @ParameterizedTest(name = "{0} answered {1}: {2} {3}")
    @CsvSource({
        "GREETING, 554 go away,        RefusedForNow,  554",
        "GREETING, 421 busy,           RefusedForNow,  421",
        "GREETING, DROP,               RefusedForNow,  0",
        "EHLO,     DROP,               RefusedForNow,  0",
        "MAIL,     451 later,          RefusedForNow,  451",
        "MAIL,     550 not you,        SenderRefused,  550",
        "MAIL,     530 sign in first,  SenderRefused,  530",
        "MAIL,     552 too large,      RefusedForGood, 552",
        "MAIL,     DROP,               RefusedForNow,  0",
        "RCPT,     450 later,          RefusedForNow,  450",
        "RCPT,     550 no such box,    RefusedForGood, 550",
        "RCPT,     530 sign in first,  SenderRefused,  530",
        "RCPT,     DROP,               RefusedForNow,  0",
        "DATA,     451 later,          RefusedForNow,  451",
        "DATA,     554 no,             RefusedForGood, 554",
        "DATA,     DROP,               RefusedForNow,  0",
        "END,      452 full,           RefusedForNow,  452",
        "END,      421 closing,        RefusedForNow,  421",
        "END,      552 too large,      RefusedForGood, 552",
        "END,      DROP,               OutcomeUnknown, -1",
        "END,      220 what,           OutcomeUnknown, -1",
        "QUIT,     DROP,               Accepted,       250",
    })
    void tellsWhatBecameOfTheMessage(String verb, String reply, String outcome, int code) throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay(Map.of(verb, reply))) {
            SendOutcome actual = send(relay.port());

            assertThat(actual.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(codeOf(actual)).isEqualTo(code);
        }
    }

    @Test
    void doesNotKnowTheOutcomeWhenNoAnswerComesInTime() throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay(Map.of("END", "WAIT"))) {
            assertThat(send(relay.port())).isInstanceOf(SendOutcome.OutcomeUnknown.class);
        }
    }

    @Test
    void waitsForARelayThatIsNotThere() throws IOException {
        int port = unusedPort();

        assertThat(send(port))
                .isEqualTo(new SendOutcome.RefusedForNow(0, "the relay could not be reached, or not safely"));
    }

    @Test
    void sendsNothingWhenEncryptionIsRequiredAndNotOffered() throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay(Map.of())) {
            SendOutcome outcome = new SmtpSender(settings(relay.port(), SmtpSettings.Security.STARTTLS_REQUIRED, null))
                    .send(FROM, List.of(TO), MESSAGE);

            assertThat(outcome).isInstanceOf(SendOutcome.RefusedForNow.class);
        }
    }

    @Test
    void signsInWithThePasswordOfTheFile() throws Exception {
        // Given
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser(FROM, "agency", "right");
        server.getManagers().getUserManager().setAuthRequired(true);
        Path right = Files.writeString(directory.resolve("right"), "right\n");
        Path wrong = Files.writeString(directory.resolve("wrong"), "wrong\n");
        int port = server.getSmtp().getPort();

        // When
        SendOutcome refused = sender(port, wrong).send(FROM, List.of(TO), MESSAGE);
        SendOutcome accepted = sender(port, right).send(FROM, List.of(TO), MESSAGE);
        SendOutcome unread = sender(port, directory.resolve("none")).send(FROM, List.of(TO), MESSAGE);

        // Then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        SendOutcome.RefusedForNow.class,
                        it -> assertThat(it.replyCode()).isEqualTo(535));
        assertThat(accepted).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(unread).isInstanceOf(SendOutcome.RefusedForNow.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID")).containsExactly("<1@agency.example>");
        server.stop();
    }

    @Test
    void keepsPasswordsOffUnencryptedNetworks() {
        SmtpSettings.SignIn signIn = new SmtpSettings.SignIn("user", directory);

        assertThatThrownBy(() -> new SmtpSettings(
                        "relay.example", 25, "us", SmtpSettings.Security.OFF, signIn, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("relay.example")
                .hasMessageContaining("STARTTLS");
    }

    private static SendOutcome send(int port) {
        return new SmtpSender(settings(port, SmtpSettings.Security.OFF, null)).send(FROM, List.of(TO), MESSAGE);
    }

    private static SmtpSender sender(int port, Path passwordFile) {
        return new SmtpSender(
                settings(port, SmtpSettings.Security.OFF, new SmtpSettings.SignIn("agency", passwordFile)));
    }

    private static SmtpSettings settings(
            int port, SmtpSettings.Security security, SmtpSettings.@Nullable SignIn signIn) {
        return new SmtpSettings(
                "127.0.0.1", port, "agency.example", security, signIn, Duration.ofSeconds(10), Duration.ofSeconds(2));
    }

    private static int codeOf(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> accepted.replyCode();
            case SendOutcome.RefusedForNow refused -> refused.replyCode();
            case SendOutcome.RefusedForGood refused -> refused.replyCode();
            case SendOutcome.SenderRefused refused -> refused.replyCode();
            case SendOutcome.OutcomeUnknown _ -> -1;
        };
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
