package nz.patai.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Limit;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDays;

/** How fast the decision's due date is counted, against Strata's holiday calendar of the same days shifting by 20. */
public final class DueBench {

    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 15;
    private static final int PASSES = 400;
    private static final int SHIFT = 20;
    private static final LocalDate END = LocalDate.of(2053, 1, 1);

    private DueBench() {}

    /** One line. */
    public static void main(String[] args) {
        var days = WorkingDays.FIRST.datesUntil(END).toList();
        var ours = WorkingDays.of(Jurisdiction.oia());
        var theirs = strata(ours);
        var ratio = Ratio.of(
                WARM_UPS,
                ROUNDS,
                days,
                all -> rate(all, day -> dueOn(ours, day).toEpochDay()),
                all -> rate(all, day -> theirs.shift(day, SHIFT).toEpochDay()));
        System.out.println(ratio.line("due date of every day from 2012 to 2052, against Strata's shift", "dates/s"));
    }

    private static LocalDate dueOn(WorkingDays calendar, LocalDate day) {
        return switch (TimeLimits.count(calendar, day, Limit.DECISION)) {
            case DueDate due -> due.dueOn();
            case CountRefused refused -> throw new IllegalStateException(refused.message());
        };
    }

    private static double rate(List<LocalDate> days, ToLongFunction<LocalDate> dueOn) {
        var start = System.nanoTime();
        long sum = 0;
        for (var pass = 0; pass < PASSES; pass++) {
            for (var day : days) {
                sum += dueOn.applyAsLong(day);
            }
        }
        if (sum <= 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return (double) PASSES * days.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static HolidayCalendar strata(WorkingDays calendar) {
        var holidays = WorkingDays.FIRST
                .datesUntil(WorkingDays.LAST.plusDays(1))
                .filter(day -> !calendar.isWorkingDay(day))
                .toList();
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("NZ-OIA"), holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
