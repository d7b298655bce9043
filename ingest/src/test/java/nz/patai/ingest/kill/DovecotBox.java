package nz.patai.ingest.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nz.patai.ingest.imap.DovecotServer;

/**
 * A mailbox on Dovecot.
 *
 * @param server the server
 */
record DovecotBox(DovecotServer server) implements ImapBox {

    static DovecotBox start(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var server = DovecotServer.start(directory.resolve("dovecot"), DovecotServer.passwords());
        server.makeInbox();
        return new DovecotBox(server);
    }

    @Override
    public String name() {
        return "Dovecot";
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String password() {
        return DovecotServer.PASSWORD;
    }

    @Override
    public void deliver(Post post) {
        try {
            server.deliver("INBOX", String.valueOf(post.number()), new String(post.message(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long left() {
        try {
            return server.count("INBOX");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
