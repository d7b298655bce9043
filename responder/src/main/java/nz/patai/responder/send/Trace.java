package nz.patai.responder.send;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the sending of one mail.
 *
 * @param lastAttempt its number, 0 before the first
 * @param unanswered attempts of which nothing tells that they failed: each may have gone through
 * @param finished true once it was sent or refused for good
 */
record Trace(int lastAttempt, List<Integer> unanswered, boolean finished) {

    static final Trace NONE = new Trace(0, List.of(), false);

    /** Whether the next attempt may be a repetition. */
    boolean mayRepeat() {
        return !unanswered.isEmpty();
    }

    Trace attempted(int attempt) {
        var open = unanswered.contains(attempt)
                ? unanswered
                : Stream.concat(unanswered.stream(), Stream.of(attempt)).toList();
        return new Trace(Math.max(lastAttempt, attempt), open, finished);
    }

    Trace refused(int attempt) {
        return new Trace(
                lastAttempt, unanswered.stream().filter(a -> a != attempt).toList(), finished);
    }

    Trace ended() {
        return new Trace(lastAttempt, List.of(), true);
    }
}
