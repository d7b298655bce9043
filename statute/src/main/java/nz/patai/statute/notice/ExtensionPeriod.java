package nz.patai.statute.notice;

import java.time.LocalDate;
import nz.patai.statute.WorkingDayCount;
import org.jspecify.annotations.Nullable;

/**
 * The period that a notice of extension states: a number of working days, a date, or both. Where both are stated and differ, the
 * earlier binds: the requester may rely on either.
 *
 * @param workingDays how many working days, counted on from the limit's own last day; null where only a date is stated
 * @param until the new last day, Pacific/Auckland; null where only a number is stated
 */
public record ExtensionPeriod(
        @Nullable WorkingDayCount workingDays, @Nullable LocalDate until) {

    /**
     * Takes at least one of the two.
     *
     * @throws IllegalArgumentException if neither is given
     */
    public ExtensionPeriod {
        if (workingDays == null && until == null) {
            throw new IllegalArgumentException(
                    "an extension of neither a number of working days nor a date: state one");
        }
    }

    /** By a number of working days. */
    public static ExtensionPeriod by(int workingDays) {
        return new ExtensionPeriod(WorkingDayCount.of(workingDays), null);
    }

    /** Until a date, which is still in time. */
    public static ExtensionPeriod until(LocalDate lastDay) {
        return new ExtensionPeriod(null, lastDay);
    }
}
