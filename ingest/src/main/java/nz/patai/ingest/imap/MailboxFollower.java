package nz.patai.ingest.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.config.ImapMailbox;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows one mailbox on a thread of its own: connects, takes what is there, waits for news, and begins anew after whatever goes wrong. */
final class MailboxFollower implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MailboxFollower.class);
    private static final Duration END = Duration.ofSeconds(20);

    private final ImapMailbox mailbox;
    private final ImapLogin login;
    private final FolderDrain drain;
    private final Stuck stuck;
    private final Waits waits;
    private final Thread thread;
    private final Idling idling;
    private int failures;
    private volatile boolean stopped;
    private volatile boolean connected;
    private volatile List<String> troubles = List.of("is not connected yet");
    private volatile @Nullable IMAPStore store;

    MailboxFollower(ImapMailbox mailbox, FolderDrain drain, Stuck stuck, Waits waits) {
        this.mailbox = mailbox;
        this.login = ImapLogin.of(mailbox);
        this.drain = drain;
        this.stuck = stuck;
        this.waits = waits;
        this.idling = new Idling(mailbox.pollSeconds());
        this.thread = Thread.ofPlatform().name("imap-" + mailbox.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** True while it is logged in. */
    boolean isConnected() {
        return connected;
    }

    /** What is wrong with it, one line each. */
    List<String> troubles() {
        var all = new ArrayList<>(troubles);
        if (stuck.count() > 0) {
            all.add("holds " + stuck.count() + " mails that cannot be taken: see the log for which");
        }
        return all.stream()
                .map(what -> "mailbox " + mailbox.name() + ": " + what)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        idling.close();
        disconnect();
        thread.join(END);
    }

    private void run() {
        try {
            while (!stopped) {
                followOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connected = false;
        }
    }

    private void followOnce() throws InterruptedException {
        try (var opened = login.connect()) {
            store = opened;
            follow(opened);
        } catch (MessagingException | IOException | RuntimeException | Error e) {
            connected = false;
            failures++;
            if (!stopped) {
                pause(e);
            }
        }
    }

    private void follow(IMAPStore opened) throws MessagingException, IOException, InterruptedException {
        var open = OpenMailbox.open(opened, mailbox);
        connected = true;
        troubles = open.troubles();
        LOGGER.atInfo().addKeyValue("mailbox", mailbox.name()).log("mailbox connected");
        while (!stopped) {
            var done = open.drain(drain, stuck);
            failures = 0;
            troubles = open.troubles();
            if (done == 0) {
                open.await(idling);
            }
        }
    }

    private void pause(Throwable e) throws InterruptedException {
        var refused = e instanceof AuthenticationFailedException || e instanceof TokenException;
        var wait = (refused ? waits.refused() : waits.connection())
                .after(failures, ThreadLocalRandom.current()::nextDouble);
        var reason = reason(e);
        troubles = List.of(reason);
        LOGGER.atWarn()
                .addKeyValue("mailbox", mailbox.name())
                .addKeyValue("error", e.getClass().getName())
                .addKeyValue("again_in_ms", wait.toMillis())
                .log("mailbox not followed: {}", reason);
        Thread.sleep(wait);
    }

    /** Messages of a mail server may quote the user's address, so they are not told. */
    private static String reason(Throwable e) {
        return switch (e) {
            case TokenException token -> String.valueOf(token.getMessage());
            case ConfigException file -> String.valueOf(file.getMessage());
            case AuthenticationFailedException refused -> "the mail server refuses the login: check user and secret";
            case MessagingException other
            when CarefulStore.NO_TOKENS.equals(other.getMessage()) -> CarefulStore.NO_TOKENS;
            case SettingsException settings -> String.valueOf(settings.getMessage());
            case RuntimeException ours when Lost.isEverything(ours) -> "mail cannot be kept now: Kafka is away or slow";
            default -> "the mail server does not answer as it should";
        };
    }

    private void disconnect() {
        var opened = store;
        if (opened != null) {
            try {
                opened.close();
            } catch (MessagingException e) {
                LOGGER.atDebug().addKeyValue("error", e.getClass().getName()).log("closed by the other side");
            }
        }
    }
}
