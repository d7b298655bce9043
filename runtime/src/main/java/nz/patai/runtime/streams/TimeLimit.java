package nz.patai.runtime.streams;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Keeps a mail that takes for ever, or exhausts the stack of whoever reads it, from costing more than its own processing. The work is done on
 * a thread of its own, which is interrupted when its time is over.
 */
public final class TimeLimit {

    private final Duration limit;
    private final ExecutorService workers;

    /** For work that takes at most so long. */
    public TimeLimit(Duration limit) {
        this.limit = limit;
        this.workers = Executors.newCachedThreadPool(
                task -> Thread.ofPlatform().daemon().name("reading").unstarted(task));
    }

    /**
     * What the work gives, or what is given in its place where it takes too long.
     *
     * @throws RuntimeException what the work throws
     */
    public <T> T within(Supplier<T> work, Supplier<T> tooSlow) {
        var task = workers.submit(() -> StackGuard.guarded(work));
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return tooSlow.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
