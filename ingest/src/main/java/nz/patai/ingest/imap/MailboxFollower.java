package nz.patai.ingest.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nz.patai.runtime.config.ImapMailbox;
import org.eclipse.angus.mail.imap.IMAPFolder;
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
    private final Backoff backoff;
    private final Thread thread;
    private final ScheduledExecutorService wake = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("imap-wake").unstarted(task));
    private volatile boolean stopped;
    private volatile boolean connected;
    private volatile @Nullable IMAPStore store;

    MailboxFollower(ImapMailbox mailbox, FolderDrain drain, Backoff backoff) {
        this.mailbox = mailbox;
        this.login = ImapLogin.of(mailbox);
        this.drain = drain;
        this.backoff = backoff;
        this.thread = Thread.ofPlatform().name("imap-" + mailbox.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** True while it is logged in. */
    boolean isConnected() {
        return connected;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        wake.shutdownNow();
        disconnect();
        thread.join(END);
    }

    private void run() {
        var failures = 0;
        while (!stopped) {
            try (var opened = login.connect()) {
                store = opened;
                connected = true;
                LOGGER.atInfo().addKeyValue("mailbox", mailbox.name()).log("mailbox connected");
                failures = 0;
                follow(opened);
            } catch (MessagingException | IOException | RuntimeException e) {
                connected = false;
                failures++;
                if (!stopped) {
                    pause(e, backoff.after(failures, ThreadLocalRandom.current()::nextDouble));
                }
            }
        }
        connected = false;
    }

    private void follow(IMAPStore opened) throws MessagingException, IOException {
        var kept = new KeptMail(opened, mailbox.keptIn());
        var folders = open(opened);
        while (!stopped) {
            var taken = 0;
            for (var folder : folders) {
                taken += drain.drain(folder, kept);
            }
            if (taken == 0) {
                await(folders.getFirst());
            } else {
                reopen(folders);
            }
        }
    }

    /** What a server told of a folder while mail was moved out of it need not add up to what is in it. */
    private static void reopen(List<IMAPFolder> folders) throws MessagingException {
        for (var folder : folders) {
            folder.close(false);
            folder.open(Folder.READ_WRITE);
        }
    }

    private List<IMAPFolder> open(IMAPStore opened) throws MessagingException {
        var folders = new ArrayList<IMAPFolder>();
        for (var name : mailbox.folders()) {
            var folder = (IMAPFolder) opened.getFolder(name);
            folder.open(Folder.READ_WRITE);
            folders.add(folder);
        }
        return folders;
    }

    /** Waits for news of a folder (IDLE, RFC 2177), or until it is time to look at all of them again. */
    private void await(IMAPFolder folder) throws MessagingException {
        if (store != null && store.hasCapability("IDLE")) {
            var end = wake.schedule(() -> stopIdling(folder), mailbox.pollSeconds(), TimeUnit.SECONDS);
            folder.idle(true);
            end.cancel(false);
        } else {
            sleep(Duration.ofSeconds(mailbox.pollSeconds()));
            folder.getMessageCount(); // a command, so that the server tells what is new
        }
    }

    /** Any command ends IDLE. */
    private static void stopIdling(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> {
                protocol.simpleCommand("NOOP", null);
                return null;
            });
        } catch (MessagingException e) {
            LOGGER.atDebug().addKeyValue("error", e.getClass().getName()).log("IDLE ended by itself");
        }
    }

    private void pause(Exception e, Duration wait) {
        LOGGER.atWarn()
                .addKeyValue("mailbox", mailbox.name())
                .addKeyValue("error", e.getClass().getName())
                .addKeyValue("again_in_ms", wait.toMillis())
                .log(reason(e));
        sleep(wait);
    }

    /** Messages of a mail server may quote the user's address. */
    private static String reason(Exception e) {
        return switch (e) {
            case TokenException token -> String.valueOf(token.getMessage());
            case AuthenticationFailedException refused -> "the mail server refuses the login: check user and secret";
            default -> "the mailbox is not followed for the moment";
        };
    }

    private void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            if (!stopped) {
                Thread.currentThread().interrupt();
            }
        }
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
