package nz.patai.ingest.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a token endpoint on this machine; no provider is contacted. */
class OAuth2TokensTest {

    @TempDir
    Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-02-07T00:00:00Z"));
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\": \"first\", \"expires_in\": 3600}";
    private volatile boolean endless;
    private volatile Runnable beforeAnswer = () -> {};
    private HttpServer endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            beforeAnswer.run();
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, endless ? bytes.length + 1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            if (endless) {
                exchange.getResponseBody().flush();
                return; // one byte is missing, and the connection stays
            }
            exchange.close();
        });
        endpoint.start();
        Files.writeString(directory.resolve("refresh"), "refresh-1\n");
        Files.writeString(directory.resolve("secret"), "s e&cret\n");
    }

    @AfterEach
    void stop() {
        endpoint.stop(0);
    }

    @Test
    void asksOnceAndAgainShortlyBeforeTheTokenEnds() {
        var tokens = tokens(true);
        assertThat(tokens.token()).isEqualTo("first");
        now.set(Instant.parse("2024-02-07T00:58:59Z"));
        assertThat(tokens.token()).isEqualTo("first");
        answer = "{\"access_token\": \"second\", \"expires_in\": 3600}";
        now.set(Instant.parse("2024-02-07T00:59:00Z"));
        assertThat(tokens.token()).isEqualTo("second");
        assertThat(asked)
                .hasSize(2)
                .allSatisfy(form -> assertThat(form)
                        .contains("grant_type=refresh_token", "refresh_token=refresh-1", "client_secret=s+e%26cret"));
    }

    @Test
    void asksAgainForOneThatWasRevoked() {
        var tokens = tokens(true);
        tokens.token();
        answer = "{\"access_token\": \"second\"}";
        tokens.forget();
        assertThat(tokens.token()).isEqualTo("second");
    }

    @Test
    void keepsARefreshTokenThatIsReplacedForItsOwnerAlone() throws IOException {
        answer = "{\"access_token\": \"first\", \"expires_in\": 1, \"refresh_token\": \"refresh-2\"}";
        var tokens = tokens(true);
        tokens.token();
        assertThat(directory.resolve("refresh")).hasContent("refresh-2");
        assertThat(Files.getPosixFilePermissions(directory.resolve("refresh")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        tokens.token();
        assertThat(asked.getLast()).contains("refresh_token=refresh-2");
    }

    @Test
    void goesOnWithARefreshTokenThatCanNotBeWritten() throws IOException {
        answer = "{\"access_token\": \"first\", \"expires_in\": 1, \"refresh_token\": \"refresh-2\"}";
        var tokens = tokens(true);
        beforeAnswer = () -> blockRefreshFile();
        assertThat(tokens.token()).isEqualTo("first");
        beforeAnswer = () -> {};
        tokens.token();
        assertThat(asked.getLast()).contains("refresh_token=refresh-2");
    }

    @Test
    void givesUpOnAnEndpointThatNeverComesToAnEnd() {
        endless = true;
        assertThatThrownBy(tokens(true)::token)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("does not answer as it should");
    }

    @Test
    void givesUpOnAnAnswerThatIsTooLong() {
        answer = "{\"access_token\": \"" + "x".repeat(200_000) + "\"}";
        assertThatThrownBy(tokens(true)::token)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("does not answer as it should");
    }

    @Test
    void asksAsTheApplicationWhereThereIsNoRefreshToken() {
        assertThat(tokens(false).token()).isEqualTo("first");
        assertThat(asked)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains("grant_type=client_credentials", "client_id=patai", "scope=imap")
                        .doesNotContain("refresh_token"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\": \"invalid_grant\", \"error_description\": \"refresh-1 is bad\"} | answers 400 invalid_grant",
                "401 | {\"error\": \"invalid_client\"}                                           | answers 401 invalid_client",
                "503 | <html>busy</html>                                                         | answers 503",
                "200 | not json                                                                  | no access_token",
                "200 | {}                                                                        | no access_token",
            })
    void saysWhatTheEndpointSaysWithoutSecrets(int code, String body, String reason) {
        status = code;
        answer = body;
        assertThatThrownBy(tokens(true)::token)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("refresh-1")
                .hasMessageNotContaining("cret&");
    }

    @Test
    void saysThatTheEndpointIsAway() {
        var tokens = tokens(true);
        endpoint.stop(0);
        assertThatThrownBy(tokens::token)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("does not answer as it should");
    }

    /** Root may write anywhere: what stands in the way is a directory of the file's name. */
    private void blockRefreshFile() {
        try {
            Files.delete(directory.resolve("refresh"));
            Files.createDirectories(directory.resolve("refresh/in the way"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private OAuth2Tokens tokens(boolean withRefreshToken) {
        var settings = new ImapMailbox.OAuth2(
                URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/token"),
                "patai",
                new Secret(directory.resolve("secret")),
                withRefreshToken ? directory.resolve("refresh") : null,
                "imap");
        return new OAuth2Tokens(settings, now::get, Duration.ofSeconds(2));
    }
}
