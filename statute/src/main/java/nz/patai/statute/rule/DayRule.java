package nz.patai.statute.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** A rule that says of any day whether it falls under it. Validity over time is not its concern, see {@link DatedRule}. */
public sealed interface DayRule {

    /** Whether the rule names this day. */
    boolean falls(LocalDate day);

    /** Every Saturday and Sunday. */
    record Weekend() implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            return isWeekend(day);
        }
    }

    /** The same stretch of every year, both ends included; it may run over the end of the year. */
    record Period(MonthDay first, MonthDay last) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            MonthDay on = MonthDay.from(day);
            boolean startsBefore = !on.isBefore(first);
            boolean endsAfter = !on.isAfter(last);
            return first.isAfter(last) ? startsBefore || endsAfter : startsBefore && endsAfter;
        }
    }

    /** The same date of every year. */
    record EveryYear(MonthDay date) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            return date.equals(MonthDay.from(day));
        }
    }

    /** The Monday straight after a date that falls on a Saturday or Sunday; no day in other years. */
    record MondayAfterWeekend(MonthDay date) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            LocalDate named = date.atYear(day.getYear());
            return isWeekend(named) && day.equals(named.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
    }

    /** A number of days after (or, when negative, before) Easter Sunday. */
    record FromEaster(int days) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            return day.equals(Easter.sundayOf(day.getYear()).plusDays(days));
        }
    }

    /** The nth such weekday of a month, and from there a number of days on (or, when negative, back). */
    record NthWeekday(int nth, DayOfWeek weekday, Month month, int plusDays) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            LocalDate named =
                    LocalDate.of(day.getYear(), month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return day.equals(named.plusDays(plusDays));
        }
    }

    /** The Monday nearest to a date: never more than three days off. */
    record NearestMonday(MonthDay date) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            return day.equals(nearestMonday(date, day.getYear()));
        }
    }

    /** The Monday nearest to a date, or the Tuesday after it where that is Easter Monday. */
    record NearestMondayOffEaster(MonthDay date) implements DayRule {
        @Override
        public boolean falls(LocalDate day) {
            LocalDate monday = nearestMonday(date, day.getYear());
            LocalDate easterMonday = Easter.sundayOf(day.getYear()).plusDays(1);
            return day.equals(monday.equals(easterMonday) ? monday.plusDays(1) : monday);
        }
    }

    /** Just these dates. */
    record OnDates(Set<LocalDate> dates) implements DayRule {
        public OnDates {
            dates = Set.copyOf(dates);
        }

        @Override
        public boolean falls(LocalDate day) {
            return dates.contains(day);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static LocalDate nearestMonday(MonthDay date, int year) {
        return date.atYear(year).minusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
