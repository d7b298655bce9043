package nz.patai.ingest.gateway;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many large mails are in memory at the same time: each stands there twice, as it came and sealed. Small ones pass; a large one waits for
 * its turn, and its sender is told to try again where that takes too long.
 */
public final class LargeMail {

    /** From this size on a mail is large. */
    public static final int FROM_BYTES = 1_000_000;

    private static final int WAIT_SECONDS = 60;
    private static final int COPIES = 2;
    private static final int SHARE_OF_MEMORY = 4;

    private final Semaphore turns;

    private LargeMail(int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    /** For mails of at most so many bytes, in a quarter of the memory that this process may use; one at a time at least. */
    public static LargeMail of(int maxMessageBytes) {
        var memory = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return new LargeMail((int) Math.clamp(memory / ((long) maxMessageBytes * COPIES), 1, 100));
    }

    /** A turn, given back on close. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for a turn.
     *
     * @throws BusyException where none comes in a minute
     */
    public Turn await() {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
            return turns::release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    /** Too many large mails at once. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BusyException() {
            super("too many large mails at once");
        }
    }
}
