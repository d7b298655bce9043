package nz.patai.ingest.imap;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.ingest.gateway.MailSink;
import nz.patai.ingest.gateway.SinkForTests;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.config.MailReading;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.config.SmtpServer;
import org.jspecify.annotations.Nullable;

/** How a gateway is told of a mailbox on this machine; what is not said is as usual but for its patience. */
final class MailboxUnderTest {

    static final int MAX_BYTES = 700_000;

    private final SinkForTests sink;
    private final Path directory;
    private final int port;
    private ImapMailbox.Tls tls = ImapMailbox.Tls.off;
    private @Nullable Path caFile;
    private ImapMailbox.@Nullable OAuth2 oauth2;
    private List<String> folders = List.of("INBOX");
    private ImapMailbox.WhenKept whenKept = ImapMailbox.WhenKept.move;
    private String keptIn = "Patai";
    private int pollSeconds = 1;

    MailboxUnderTest(SinkForTests sink, Path directory, int port) {
        this.sink = sink;
        this.directory = directory;
        this.port = port;
    }

    MailboxUnderTest folders(String... names) {
        folders = List.of(names);
        return this;
    }

    MailboxUnderTest keptIn(String name) {
        keptIn = name;
        return this;
    }

    MailboxUnderTest flagging() {
        whenKept = ImapMailbox.WhenKept.flag;
        return this;
    }

    MailboxUnderTest polling(int seconds) {
        pollSeconds = seconds;
        return this;
    }

    MailboxUnderTest tls(Path authorities) {
        tls = ImapMailbox.Tls.imaps;
        caFile = authorities;
        return this;
    }

    MailboxUnderTest oauth2(URI tokenEndpoint, Path refreshToken) {
        oauth2 = new ImapMailbox.OAuth2(tokenEndpoint, "patai", null, refreshToken, "imap");
        return this;
    }

    /** Follows it with a password in the file {@code password}, unless by OAuth 2. */
    ImapGateway start(MailSink to) {
        var password = oauth2 == null ? new Secret(directory.resolve("password")) : null;
        var mailbox = new ImapMailbox(
                "requests",
                "127.0.0.1",
                port,
                tls,
                "oia",
                password,
                oauth2,
                caFile,
                folders,
                whenKept,
                keptIn,
                pollSeconds);
        var plain = sink.context().platform().ingest();
        var settings = new PlatformConfig.Ingest(
                "gateway-1",
                plain.smtp(),
                plain.http(),
                plain.tokenFile(),
                MAX_BYTES,
                List.of(),
                List.of(mailbox),
                SmtpServer.USUAL,
                MailReading.USUAL);
        var quick = new Backoff(Duration.ofMillis(50), Duration.ofMillis(400));
        return ImapGateway.start(
                settings,
                to,
                LargeMail.of(MAX_BYTES),
                SinkForTests::now,
                sink.context().meters(),
                new Waits(quick, quick, quick));
    }

    static void password(Path directory, String password) {
        try {
            Files.writeString(directory.resolve("password"), password);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static String mail(int number) {
        return """
                From: Pat Sample <fyi-request-31001-0a1b2c3d@requests.fyi.org.nz>
                To: <oia@ministry.example>
                Subject: Official Information request - Licences
                Message-ID: <%d@imap.example>

                How many licences?
                """.formatted(number).replace("\n", "\r\n");
    }
}
