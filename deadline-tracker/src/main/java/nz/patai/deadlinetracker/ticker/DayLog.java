package nz.patai.deadlinetracker.ticker;

import java.time.LocalDate;
import java.util.List;

/** Where the days are written. For one thread. */
public interface DayLog extends AutoCloseable {

    /** Opens one; whoever opens it ends every other that is open. */
    @FunctionalInterface
    interface Opener {

        /** The log, to be closed by who opened it. */
        DayLog open();
    }

    /** Another instance opened the log: this one is at its end. */
    final class Superseded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Superseded(Throwable cause) {
            super("another instance writes the days now", cause);
        }
    }

    /** How far the days have come, as committed. */
    LastDays lastDays();

    /**
     * Writes a day into partitions: into all of them or, should it fail, into none.
     *
     * @throws Superseded where another instance writes the days now
     */
    void write(LocalDate day, List<Integer> partitions);

    @Override
    void close();
}
