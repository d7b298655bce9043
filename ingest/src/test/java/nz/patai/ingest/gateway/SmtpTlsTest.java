package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import nz.patai.ingest.config.IngestRules;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.config.SmtpServer;
import nz.patai.runtime.tls.Tls;
import nz.patai.testkit.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMTP within TLS, by users alone. */
class SmtpTlsTest implements MailSinkContract {

    @TempDir
    Path directory;

    private TestSink sink;
    private TestCertificate certificate;
    private SmtpGateway gateway;
    private SSLContext trust;

    @BeforeEach
    void start() throws IOException {
        sink = new TestSink(directory);
        certificate = TestCertificate.in(directory, "server", "RSA");
        Files.writeString(directory.resolve("mx.password"), "p\u0101ss word\n");
        trust = Tls.trusting(certificate.certificate());
        gateway = start(SmtpServer.Tls.required, user());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Override
    public TestSink sink() {
        return sink;
    }

    @Override
    public Answer[] deliver(byte[]... mails) throws Exception {
        try (var client = loggedIn()) {
            var answers = new Answer[mails.length];
            for (int i = 0; i < mails.length; i++) {
                answers[i] = SmtpGatewayTest.answer(client.deliver(mails[i]));
            }
            return answers;
        }
    }

    @Override
    public void deliverAndBreakOff(byte[] part) throws Exception {
        try (var client = loggedIn()) {
            client.say("MAIL FROM:<a@b.example>");
            client.say("RCPT TO:<oia@ministry.example>");
            client.say("DATA");
            client.raw(SmtpClient.stuffed(part));
        }
    }

    @Test
    void takesNothingBeforeTlsAndBeforeALogin() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            assertThat(client.say("EHLO client.example")).contains("STARTTLS").doesNotContain("AUTH");
            assertThat(client.say("MAIL FROM:<a@b.example>")).startsWith("530");
            assertThat(client.say("AUTH PLAIN " + plain("mx", "p\u0101ss word")))
                    .startsWith("530");
            client.startTls(trust);
            assertThat(client.say("EHLO client.example"))
                    .contains("AUTH PLAIN LOGIN")
                    .doesNotContain("STARTTLS");
            assertThat(client.say("MAIL FROM:<a@b.example>")).startsWith("530");
            assertThat(client.say("AUTH PLAIN " + plain("mx", "wrong"))).startsWith("535");
            assertThat(client.say("AUTH PLAIN " + plain("nobody", "p\u0101ss word")))
                    .startsWith("535");
            assertThat(client.say("AUTH PLAIN " + plain("mx", "p\u0101ss word")))
                    .startsWith("235");
            assertThat(client.say("MAIL FROM:<a@b.example>")).startsWith("250");
        }
        assertThat(sink.kept()).isEmpty();
    }

    @Test
    void takesNothingThatWasSaidInTheOpenForWhatIsSaidWithinTls() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            client.raw("STARTTLS\r\nMAIL FROM:<injected@evil.example>\r\n".getBytes(UTF_8));
            client.reply();
            assertThatThrownBy(() -> client.startTls(trust)).isInstanceOf(IOException.class);
        }
        assertThat(sink.kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void showsARenewedCertificateFromTheNextConnectionOn(String algorithm) throws Exception {
        var renewed = TestCertificate.in(directory, "renewed", algorithm);
        Files.copy(renewed.certificate(), certificate.certificate(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(renewed.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(certificate.key(), FileTime.from(Instant.now().plusSeconds(60)));
        try (var client = new SmtpClient(gateway.address())) {
            client.startTls(Tls.trusting(renewed.certificate()));
        }
        try (var client = new SmtpClient(gateway.address())) {
            assertThatThrownBy(() -> client.startTls(trust)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void offersTlsToWhoeverLikesItWhereItIsNotRequired() throws Exception {
        gateway.close();
        gateway = start(SmtpServer.Tls.offered);
        try (var client = new SmtpClient(gateway.address())) {
            assertThat(client.deliver(MailSinkContract.mail(1))).startsWith("250");
        }
        try (var client = new SmtpClient(gateway.address())) {
            client.startTls(trust);
            assertThat(client.deliver(MailSinkContract.mail(2))).startsWith("250");
        }
        assertThat(sink.kept()).hasSize(2);
    }

    @Test
    void saysWhichFileCanNotBeUsedAndWhatToDo() throws Exception {
        var other = TestCertificate.in(directory, "other", "RSA");
        assertThatThrownBy(() -> new StartTls(certificate.certificate(), other.key()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("other.key is not the key of the first certificate in");
        assertThatThrownBy(() -> new StartTls(certificate.key(), certificate.key()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("server.key holds no certificate in PEM");
        var encrypted = Files.writeString(directory.resolve("encrypted.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThatThrownBy(() -> new StartTls(certificate.certificate(), encrypted))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("encrypted.key holds no private key")
                .hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> new StartTls(directory.resolve("none.pem"), certificate.key()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none.pem cannot be read");
    }

    private SmtpClient loggedIn() throws IOException {
        var client = new SmtpClient(gateway.address());
        client.startTls(trust);
        client.say("AUTH PLAIN " + plain("mx", "p\u0101ss word"));
        return client;
    }

    private static String plain(String user, String password) {
        return Base64.getEncoder().encodeToString(("\0" + user + '\0' + password).getBytes(UTF_8));
    }

    private SmtpServer.User user() {
        return new SmtpServer.User("mx", new Secret(directory.resolve("mx.password")));
    }

    private SmtpGateway start(SmtpServer.Tls tls, SmtpServer.User... users) {
        var p = sink.context.platform().ingest();
        var door = new SmtpServer(certificate.certificate(), certificate.key(), tls, List.of(users), 0, 0, 0, 0);
        var settings = new PlatformConfig.Ingest(
                p.gateway(),
                p.smtp(),
                p.http(),
                p.tokenFile(),
                p.maxMessageBytes(),
                List.of(),
                List.of(),
                door,
                p.reading());
        return SmtpGateway.start(
                settings,
                IngestRules.addresses(sink.context.agency()),
                sink,
                LargeMail.of(settings.maxMessageBytes()),
                () -> TestSink.NOW);
    }
}
