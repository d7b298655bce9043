package nz.patai.ingest.kill;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/**
 * A mailbox on GreenMail.
 *
 * @param server the server
 * @param user whose mailbox it is
 */
record GreenMailBox(GreenMail server, GreenMailUser user) implements ImapBox {

    private static final String PASSWORD = "let me in";

    static GreenMailBox start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new GreenMailBox(server, server.setUser("oia@ministry.example", "oia", PASSWORD));
    }

    @Override
    public String name() {
        return "GreenMail";
    }

    @Override
    public int port() {
        return server.getImap().getPort();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void deliver(Post post) {
        try {
            user.deliver(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(post.message())));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public long left() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .getNonDeletedMessages()
                    .size();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
