package nz.patai.ingest.imap;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: twice as long each time up to a limit, and somewhere between half of that and all of it, so that
 * many do not come back in step.
 *
 * @param first the longest wait after the first failure
 * @param most the longest wait
 */
record Backoff(Duration first, Duration most) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * The wait after some failures in a row.
     *
     * @param chance gives 0 to 1
     */
    Duration after(int failures, DoubleSupplier chance) {
        var doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        var longest = Math.min(doubled, most.toMillis());
        return Duration.ofMillis((long) (longest * (0.5 + chance.getAsDouble() / 2)));
    }
}
