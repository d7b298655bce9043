package nz.patai.ingest.kill;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import nz.patai.ingest.gateway.SmtpClient;
import nz.patai.runtime.config.Address;

/** Sends what it is given as a mail server does: again and again, until it was told 250. */
final class SmtpSender implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;

    private final Address at;
    private final BlockingQueue<Post> waiting;
    private final Runnable after250;
    private final Thread thread;
    private volatile boolean stopped;

    private SmtpSender(Address at, BlockingQueue<Post> waiting, Runnable after250) {
        this.at = at;
        this.waiting = waiting;
        this.after250 = after250;
        this.thread = Thread.ofPlatform().name("smtp-sender").unstarted(this::run);
    }

    /** Starts to send what comes into the queue; tells of each 250. */
    static SmtpSender start(Address at, BlockingQueue<Post> waiting, Runnable after250) {
        var sender = new SmtpSender(at, waiting, after250);
        sender.thread.start();
        return sender;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void run() {
        while (!stopped) {
            try {
                var post = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (post != null) {
                    sendUntilTaken(post);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendUntilTaken(Post post) throws InterruptedException {
        while (!stopped) {
            if (isTaken(post)) {
                after250.run();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isTaken(Post post) {
        try (var client = new SmtpClient(at)) {
            return client.deliver(post.message()).startsWith("250");
        } catch (IOException e) {
            return false; // it was killed, or is not there yet
        }
    }
}
