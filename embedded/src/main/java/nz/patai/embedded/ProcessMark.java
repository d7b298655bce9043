package nz.patai.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** Names one process so that a later one can tell whether it still runs: its pid and when it started. */
final class ProcessMark {
    private static final String PID = "pid";
    private static final String STARTED = "started";

    /** Two processes can compute the start of a third a second apart when the wall clock was adjusted in between. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private ProcessMark() {}

    /** Adds the mark of this process. */
    static Properties markSelf(Properties properties) {
        ProcessHandle self = ProcessHandle.current();
        properties.setProperty(PID, Long.toString(self.pid()));
        properties.setProperty(STARTED, Long.toString(startOf(self)));
        return properties;
    }

    static void remove(Properties properties) {
        properties.remove(PID);
        properties.remove(STARTED);
    }

    static String pid(Properties properties) {
        return properties.getProperty(PID, "(unknown)");
    }

    /** Exactly: in a container a process and the one after it can have the same pid and start seconds apart. */
    static boolean isSelf(Properties properties) {
        ProcessHandle self = ProcessHandle.current();
        return number(properties, PID) == self.pid() && number(properties, STARTED) == startOf(self);
    }

    static boolean isAlive(Properties properties) {
        long started = number(properties, STARTED);
        return ProcessHandle.of(number(properties, PID))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - started) <= TOLERANCE.toMillis())
                .isPresent();
    }

    private static long number(Properties properties, String name) {
        try {
            return Long.parseLong(properties.getProperty(name, "0"));
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
