package nz.patai.ingest.kill;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/**
 * A mailbox on a real IMAP server, which stays up while ingest is killed.
 *
 * @param server the server
 * @param user whose mailbox it is
 */
record ImapBox(GreenMail server, GreenMailUser user) implements AutoCloseable {

    static final String PASSWORD = "let me in";

    static ImapBox start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new ImapBox(server, server.setUser("oia@ministry.example", "oia", PASSWORD));
    }

    int port() {
        return server.getImap().getPort();
    }

    void deliver(Post post) {
        try {
            user.deliver(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(post.message())));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** How much mail nobody has marked as done. */
    int left() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .getNonDeletedMessages()
                    .size();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
