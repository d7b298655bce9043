package nz.patai.ingest.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nz.patai.ingest.imap.MailboxUnderTest.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nz.patai.ingest.gateway.SinkForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox on Dovecot that takes access tokens alone, asking an authorisation server on this machine for each; no provider is contacted. */
class DovecotOAuth2Test {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger lifetime = new AtomicInteger(3600);
    private volatile boolean refuses;
    private SinkForTests sink;
    private HttpServer authority;

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private DovecotServer server;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(directory.resolve("refresh"), "refresh-1\n");
        sink = new SinkForTests(directory);
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/token", this::giveToken);
        authority.createContext("/introspect", this::introspect);
        authority.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        authority.stop(0);
        if (server != null) {
            server.close();
        }
    }

    @Test
    void logsInWithATokenAndAgainWithANewOneOnceItIsNotAcceptedAnyMore() throws Exception {
        start("xoauth2");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = follow()) {
            awaitKept(1);
            valid.clear(); // expired, or revoked by an administrator
            server.dropClients();
            server.deliver("INBOX", "2", mail(2));
            awaitKept(2);
            assertThat(given).hasValueGreaterThanOrEqualTo(2);
            assertThat(gateway).isNotNull();
        }
    }

    @Test
    void asksForANewTokenBeforeTheOldOneEnds() throws Exception {
        lifetime.set(1);
        start("xoauth2");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = follow()) {
            awaitKept(1);
            server.dropClients();
            server.deliver("INBOX", "2", mail(2));
            awaitKept(2);
            assertThat(gateway).isNotNull();
        }
        assertThat(given).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void saysThatItsRightsWereTakenAwayAndComesBackWithThem() throws Exception {
        refuses = true;
        start("xoauth2");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = follow()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(gateway.troubles())
                            .singleElement()
                            .satisfies(line -> assertThat(line).contains("mailbox requests", "400 invalid_grant")));
            refuses = false;
            awaitKept(1);
        }
    }

    @Test
    void showsATokenInNoOtherWay() throws Exception {
        start("plain login");
        server.deliver("INBOX", "1", mail(1));
        try (var gateway = follow()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(gateway.troubles())
                            .singleElement()
                            .satisfies(line -> assertThat(line).contains("does not offer XOAUTH2")));
        }
        assertThat(directory.resolve("dovecot/dovecot.log"))
                .content()
                .contains("no auth attempts")
                .doesNotContain("auth failed");
        assertThat(sink.kept()).isEmpty();
    }

    private ImapGateway follow() {
        return new MailboxUnderTest(sink, directory, server.port())
                .oauth2(URI.create(authority("/token")), directory.resolve("refresh"))
                .start(sink);
    }

    private void start(String mechanisms) throws IOException {
        var oauth2 = directory.resolve("oauth2.conf");
        Files.writeString(oauth2, """
                introspection_mode = post
                introspection_url = %s
                username_attribute = username
                """.formatted(authority("/introspect")));
        server = DovecotServer.start(
                directory.resolve("dovecot"),
                "auth_mechanisms = " + mechanisms + "\npassdb {\ndriver = oauth2\nmechanisms = xoauth2\nargs = "
                        + oauth2 + "\n}\n" + DovecotServer.passwords());
    }

    private String authority(String path) {
        return "http://127.0.0.1:" + authority.getAddress().getPort() + path;
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        if (refuses) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var token = "token-" + given.incrementAndGet();
        valid.add(token);
        answer(exchange, 200, "{\"access_token\": \"%s\", \"expires_in\": %d}".formatted(token, lifetime.get()));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        var asked = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
        var active = valid.stream().anyMatch(token -> asked.contains("token=" + token));
        answer(exchange, 200, "{\"active\": %s, \"username\": \"oia\"}".formatted(active));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitKept(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sink.kept()).hasSize(count));
    }
}
