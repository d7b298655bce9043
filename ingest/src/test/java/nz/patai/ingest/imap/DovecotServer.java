package nz.patai.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Dovecot as Debian packages it, on this machine, with a mailbox in a Maildir. */
public final class DovecotServer implements AutoCloseable {

    public static final String USER = "oia";
    public static final String PASSWORD = "let-me-in";

    private final Process process;
    private final Path directory;
    private final int port;

    private DovecotServer(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param settings lines for its configuration, such as a namespace or how users are known
     */
    public static DovecotServer start(Path directory, String settings) throws IOException {
        var program = program();
        assumeTrue(!program.isEmpty(), "Dovecot is not installed (apt-get install dovecot-imapd): not tested here");
        var port = freePort();
        openFor(directory);
        var file = directory.resolve("dovecot.conf");
        Files.writeString(file, configuration(directory, port) + settings);
        return run(directory, port, program);
    }

    /** Every connection of somebody who is logged in is lost. */
    void dropClients() {
        process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/imap"))
                .forEach(ProcessHandle::destroy);
    }

    private static DovecotServer run(Path directory, int port, String program) throws IOException {
        var file = directory.resolve("dovecot.conf");
        var process = new ProcessBuilder(program, "-F", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("dovecot.out").toFile())
                .start();
        var server = new DovecotServer(process, directory, port);
        await().atMost(Duration.ofSeconds(20)).until(server::answers);
        return server;
    }

    /** True where it is installed. */
    public static boolean isInstalled() {
        return !program().isEmpty();
    }

    /** Users with the one password. */
    public static String passwords() {
        return """
                passdb {
                  driver = static
                  args = password=%s
                }
                """.formatted(PASSWORD);
    }

    public int port() {
        return port;
    }

    /** Makes a folder as a person's mail program does. */
    void create(String folder) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, USER, PASSWORD);
            assertThat(store.getFolder(folder).create(Folder.HOLDS_MESSAGES)).isTrue();
        }
    }

    /** Mail comes in, as a mail server would deliver it. */
    public void deliver(String folder, String name, String mail) throws IOException {
        deliver(folder, name, mail, "");
    }

    /** Mail comes in with flags set by somebody, such as T for deleted. */
    void deliver(String folder, String name, String mail, String flags) throws IOException {
        var maildir = made(folder);
        var written = Files.writeString(maildir.resolve("tmp").resolve(name), mail);
        giveAway(written);
        Files.move(
                written,
                flags.isEmpty()
                        ? maildir.resolve("new").resolve(name)
                        : maildir.resolve("cur").resolve(name + ":2," + flags));
    }

    /** An inbox without mail. */
    public void makeInbox() throws IOException {
        made("INBOX");
    }

    private Path made(String folder) throws IOException {
        var maildir = maildir(folder);
        for (var part : new String[] {"tmp", "new", "cur"}) {
            if (!Files.isDirectory(maildir.resolve(part))) {
                openFor(maildir.resolve(part));
                openFor(maildir);
            }
        }
        return maildir;
    }

    /** How many mails a folder holds, whatever their flags. */
    public long count(String folder) throws IOException {
        var maildir = maildir(folder);
        long count = 0;
        for (var part : new String[] {"new", "cur"}) {
            if (Files.isDirectory(maildir.resolve(part))) {
                try (Stream<Path> files = Files.list(maildir.resolve(part))) {
                    count += files.count();
                }
            }
        }
        return count;
    }

    /** A folder's Maildir; {@code INBOX} is the root, levels are parted by dots (Maildir++). */
    Path maildir(String folder) {
        var root = directory.resolve("mail");
        return folder.equals("INBOX") ? root : root.resolve("." + folder.replace('/', '.'));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String configuration(Path directory, int port) {
        var self = System.getProperty("user.name");
        var isRoot = "root".equals(self);
        return """
                protocols = imap
                listen = 127.0.0.1
                base_dir = %1$s/run
                log_path = %1$s/dovecot.log
                ssl = no
                disable_plaintext_auth = no
                auth_failure_delay = 0
                auth_verbose = yes
                auth_mechanisms = plain login
                mail_location = maildir:%1$s/mail
                default_login_user = %3$s
                default_internal_user = %4$s
                first_valid_uid = 1
                first_valid_gid = 1
                userdb {
                  driver = static
                  args = uid=%5$s gid=%6$s home=%1$s/mail
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                """.formatted(
                        directory,
                        port,
                        isRoot ? "dovenull" : self,
                        isRoot ? "dovecot" : self,
                        isRoot ? "nobody" : self,
                        isRoot ? "nogroup" : group());
    }

    private static String group() {
        try {
            var id = new ProcessBuilder("id", "-gn").start();
            return new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void openFor(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        giveAway(directory);
    }

    /** Root's server serves mail as nobody. */
    private static void giveAway(Path file) throws IOException {
        if ("root".equals(System.getProperty("user.name")) && file.toString().contains("/mail")) {
            var nobody = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(file, nobody);
        }
    }

    private static String program() {
        return Stream.of("/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/usr/bin/dovecot")
                .filter(path -> new File(path).canExecute())
                .findFirst()
                .orElse("");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
