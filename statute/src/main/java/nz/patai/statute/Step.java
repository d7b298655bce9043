package nz.patai.statute;

import java.time.LocalDate;

/** One day of a count, from the day after receipt to the due date. */
public sealed interface Step {

    /** The day. */
    LocalDate date();

    /** A working day; {@code number} is 1 for the first one after receipt. */
    record CountedDay(LocalDate date, int number) implements Step {}

    /** A day that does not count, with its reason. */
    record SkippedDay(NonWorkingDay day) implements Step {
        @Override
        public LocalDate date() {
            return day.date();
        }
    }
}
