package nz.patai.ingest.imap;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for news of a folder: IDLE (RFC 2177) where the server has it, else by the clock. */
final class Idling implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Idling.class);

    private final int longestSeconds;
    private final ScheduledExecutorService wake = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("imap-wake").unstarted(task));

    Idling(int longestSeconds) {
        this.longestSeconds = longestSeconds;
    }

    /** Returns when there may be news, or when it is time to look all the same. */
    void await(IMAPStore store, IMAPFolder folder) throws MessagingException, InterruptedException {
        if (!store.hasCapability("IDLE")) {
            Thread.sleep(Duration.ofSeconds(longestSeconds));
            folder.getMessageCount(); // a command, so that the server tells what is new
            return;
        }
        var end = wake.schedule(() -> stop(folder), longestSeconds, TimeUnit.SECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        wake.shutdownNow();
    }

    /** Any command ends IDLE. */
    private static void stop(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> {
                protocol.simpleCommand("NOOP", null);
                return null;
            });
        } catch (MessagingException e) {
            LOGGER.atDebug().addKeyValue("error", e.getClass().getName()).log("IDLE ended by itself");
        }
    }
}
