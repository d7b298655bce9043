package nz.patai.ingest.gateway;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import nz.patai.ingest.imap.ImapGateway;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.config.MailReading;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.config.SmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** By IMAP, yes is that a mail is moved, try again that it stays, and too large that it is put aside. */
class ImapContractTest implements MailSinkContract {

    private static final int MAX_BYTES = 700_000;
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path directory;

    private TestSink sink;
    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void start() throws Exception {
        sink = new TestSink(directory);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("oia@ministry.example", "oia", "secret");
        Files.writeString(directory.resolve("password"), "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public TestSink sink() {
        return sink;
    }

    @Override
    public Answer[] deliver(byte[]... mails) throws Exception {
        var answers = new Answer[mails.length];
        try (var gateway = gateway()) {
            for (var i = 0; i < mails.length; i++) {
                var failures = sink.failures();
                var moved = count("Patai");
                var aside = count("Patai-too-large");
                put(mails[i]);
                answers[i] = answer(failures, moved, aside);
            }
            assert gateway != null;
        }
        emptyInbox();
        return answers;
    }

    /** A server that shows less of a mail than there was knows no more of it: what broke off never reached the mailbox. */
    @Override
    public void deliverAndBreakOff(byte[] part) {
        // a mailbox holds whole mails alone
    }

    private Answer answer(int failures, int moved, int aside) throws Exception {
        for (var waited = 0; waited < PATIENCE_MILLIS; waited += 20) {
            if (sink.failures() > failures) {
                return Answer.TRY_AGAIN;
            }
            if (count("Patai") > moved) {
                return Answer.YES;
            }
            if (count("Patai-too-large") > aside) {
                return Answer.TOO_LARGE;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no answer");
    }

    private ImapGateway gateway() {
        var mailbox = new ImapMailbox(
                "requests",
                "127.0.0.1",
                server.getImap().getPort(),
                ImapMailbox.Tls.off,
                "oia",
                new Secret(directory.resolve("password")),
                null,
                null,
                List.of("INBOX"),
                ImapMailbox.WhenKept.move,
                "Patai",
                1);
        var plain = sink.context.platform().ingest();
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
        return ImapGateway.start(settings, sink, LargeMail.of(MAX_BYTES), () -> TestSink.NOW, sink.context.meters());
    }

    private void put(byte[] mail) throws Exception {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private int count(String folder) throws Exception {
        var found = server.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null ? 0 : found.getNonDeletedMessages().size();
    }

    private void emptyInbox() throws Exception {
        server.getManagers().getImapHostManager().getInbox(user).deleteAllMessages();
    }
}
