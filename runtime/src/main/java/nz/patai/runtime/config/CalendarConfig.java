package nz.patai.runtime.config;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not in the calendar that comes with the program: {@code calendar} in {@code agency.yaml}. A change recomputes every clock that runs.
 *
 * @param days days made no working days since
 * @param moved anniversary days that are kept on another date
 */
public record CalendarConfig(List<Day> days, List<Move> moved) {

    /** Nothing beside what comes with the program. */
    public static final CalendarConfig NONE = new CalendarConfig(List.of(), List.of());

    /** Fills in defaults. */
    public CalendarConfig {
        days = days == null ? List.of() : List.copyOf(days);
        moved = moved == null ? List.of() : List.copyOf(moved);
    }

    /**
     * A day that is no working day.
     *
     * @param date the day
     * @param reason why, in words for people
     * @param source the Act and section that says so
     * @param act whose working days it touches; null for both
     * @param region the region it is kept in; null for all
     */
    public record Day(
            LocalDate date,
            String reason,
            String source,
            AgencyConfig.@Nullable ActName act,
            @Nullable String region) {

        /** Checks. */
        public Day {
            Check.given(date, "date");
            Check.given(reason, "reason");
            Check.given(source, "source");
        }
    }

    /**
     * An anniversary day that is kept on another date.
     *
     * @param region names as in the calendar
     * @param from the day the region has it on
     * @param to the day it is kept on
     */
    public record Move(String region, LocalDate from, LocalDate to) {

        /** Checks. */
        public Move {
            Check.given(region, "region");
            Check.given(from, "from");
            Check.given(to, "to");
        }
    }
}
