package nz.patai.runtime.time;

import java.time.Clock;
import java.time.Instant;

/** What time it is, for edges only: gateways, the desk, the sender, the day's tick. Nothing that decides may ask. */
@FunctionalInterface
public interface TimeSource {

    /** Now, to the millisecond. */
    Instant now();

    /** The machine's time. */
    static TimeSource system() {
        var clock = Clock.tickMillis(java.time.ZoneOffset.UTC);
        return clock::instant;
    }
}
