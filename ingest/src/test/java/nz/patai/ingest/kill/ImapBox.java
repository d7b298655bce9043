package nz.patai.ingest.kill;

import java.io.IOException;
import java.nio.file.Path;
import nz.patai.ingest.imap.DovecotServer;

/** A mailbox on a real IMAP server, which stays up while ingest is killed. */
interface ImapBox extends AutoCloseable {

    /** Dovecot where it is installed, else GreenMail; which one can be said with {@code -Dpatai.imap}. */
    static ImapBox start(Path directory) throws IOException {
        var wanted = System.getProperty("patai.imap", DovecotServer.isInstalled() ? "dovecot" : "greenmail");
        return switch (wanted) {
            case "dovecot" -> DovecotBox.start(directory);
            case "greenmail" -> GreenMailBox.start();
            default -> throw new IllegalArgumentException("patai.imap must be dovecot or greenmail, was " + wanted);
        };
    }

    String name();

    int port();

    String password();

    void deliver(Post post);

    /** How much mail nobody has taken out of the folder. */
    long left();

    @Override
    void close();
}
