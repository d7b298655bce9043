package nz.patai.responder.send;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait before the next try.
 *
 * @param steps after the first failure, the second and so on; the last one holds from then on
 */
public record Backoff(List<Duration> steps) {

    /** Soon at first, in the end every five minutes, for ever. Source: RFC 5321, 4.5.4.1 asks for retries until someone gives up. */
    public static Backoff standard() {
        return new Backoff(
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5)));
    }

    /** Checks. */
    public Backoff {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a backoff has at least one step");
        }
    }

    /** The wait after so many failures in a row, from 1. */
    public Duration after(int failures) {
        return steps.get(Math.min(failures, steps.size()) - 1);
    }
}
