package nz.patai.statute.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Stream;

/** A rule that names days of a year. Its validity over time is not its concern, see {@link DatedRule}. */
public sealed interface DayRule {

    /** The days of the year that the rule names, each once, in no set order. */
    Stream<LocalDate> daysIn(int year);

    /** Every Saturday and Sunday. */
    record Weekend() implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            return allDaysOf(year).filter(DayRule::isWeekend);
        }
    }

    /** The same stretch of every year, both ends included; it may run over the end of the year. */
    record Period(MonthDay first, MonthDay last) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            LocalDate start = first.atYear(year);
            LocalDate end = last.atYear(year);
            return allDaysOf(year)
                    .filter(day -> start.isAfter(end)
                            ? !day.isBefore(start) || !day.isAfter(end)
                            : !day.isBefore(start) && !day.isAfter(end));
        }
    }

    /** The same date of every year. */
    record EveryYear(MonthDay date) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            return Stream.of(date.atYear(year));
        }
    }

    /** The Monday straight after a date that falls on a Saturday or Sunday; no day in other years. */
    record MondayAfterWeekend(MonthDay date) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            return Stream.of(date.atYear(year))
                    .filter(DayRule::isWeekend)
                    .map(day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
    }

    /** A number of days after (or, when negative, before) Easter Sunday. */
    record FromEaster(int days) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            return Stream.of(Easter.sundayOf(year).plusDays(days));
        }
    }

    /** The nth such weekday of a month, and from there a number of days on (or, when negative, back). */
    record NthWeekday(int nth, DayOfWeek weekday, Month month, int plusDays) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            LocalDate named = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return Stream.of(named.plusDays(plusDays));
        }
    }

    /** The Monday nearest to a date: never more than three days off. */
    record NearestMonday(MonthDay date) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            return Stream.of(nearestMonday(date, year));
        }
    }

    /** The Monday nearest to a date, or the Tuesday after it where that is Easter Monday. */
    record NearestMondayOffEaster(MonthDay date) implements DayRule {
        @Override
        public Stream<LocalDate> daysIn(int year) {
            LocalDate monday = nearestMonday(date, year);
            LocalDate easterMonday = Easter.sundayOf(year).plusDays(1);
            return Stream.of(monday.equals(easterMonday) ? monday.plusDays(1) : monday);
        }
    }

    /** Just these dates. */
    record OnDates(Set<LocalDate> dates) implements DayRule {
        public OnDates {
            dates = Set.copyOf(dates);
        }

        @Override
        public Stream<LocalDate> daysIn(int year) {
            return dates.stream().filter(day -> day.getYear() == year);
        }
    }

    private static Stream<LocalDate> allDaysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static LocalDate nearestMonday(MonthDay date, int year) {
        return date.atYear(year).minusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
