package nz.patai.responder.send;

import java.time.Duration;

/** A task that is not done, with what was tried. For one thread; instants are those of {@link System#nanoTime}. */
final class Pending {

    private static final long NOT_TOLD_AGAIN_WITHIN = Duration.ofHours(1).toNanos();

    private final Task task;
    private final boolean gathered;
    private int failures;
    private long notBefore;
    private long toldAt;
    private boolean told;

    Pending(Task task, long now) {
        this(task, now, false);
    }

    private Pending(Task task, long notBefore, boolean gathered) {
        this.task = task;
        this.notBefore = notBefore;
        this.gathered = gathered;
    }

    /** One that waits for others, to be told of together with them. */
    static Pending gathered(Task task, long notBefore) {
        return new Pending(task, notBefore, true);
    }

    boolean isGathered() {
        return gathered;
    }

    /** True where it may be told of together with one that is due. */
    boolean mayJoin(long now) {
        return gathered && (failures == 0 || isDue(now));
    }

    Task task() {
        return task;
    }

    boolean isDue(long now) {
        return now - notBefore >= 0;
    }

    /** Counts a failure and waits; gives how often it failed. */
    void failed(long now, Backoff backoff) {
        failures++;
        notBefore = now + backoff.after(failures).toNanos();
    }

    /** True where a failure is to be told now: the first, then at most one an hour. */
    boolean tells(long now) {
        if (told && now - toldAt < NOT_TOLD_AGAIN_WITHIN) {
            return false;
        }
        told = true;
        toldAt = now;
        return true;
    }
}
