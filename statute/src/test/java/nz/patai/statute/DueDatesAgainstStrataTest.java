package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The due date of every receipt day of the calendar against another library's arithmetic over the tables of days. */
class DueDatesAgainstStrataTest {
    private static final LocalDate SUN_2053_06_01 = LocalDate.of(2053, 6, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 20, 21, 40, 260})
    void everyOiaDueDateAgrees(int workingDays) {
        assertEveryReceiptDay(WorkingDays.of(Jurisdiction.oia()), Facts.oia(), workingDays);
    }

    @ParameterizedTest
    @EnumSource
    void everyLgoimaDueDateAgreesInEachRegion(Region region) {
        WorkingDays calendar = WorkingDays.of(Jurisdiction.lgoima(region));
        Set<LocalDate> weekdaysOff = Facts.lgoima(region);
        for (Limit limit : Limit.values()) {
            assertEveryReceiptDay(calendar, weekdaysOff, limit.workingDays().value());
        }
    }

    @Test
    void everyLgoimaDueDateAgreesWithoutARegion() {
        assertEveryReceiptDay(WorkingDays.of(Jurisdiction.of(Act.LGOIMA, null)), Facts.lgoima(null), 20);
    }

    @Test
    void theWorkingDaysBetweenAnyDayAndADueDateAgree() {
        WorkingDays calendar = WorkingDays.of(Jurisdiction.oia());
        HolidayCalendar strata = strata(Facts.oia());
        LocalDate dueOn = LocalDate.of(2024, 3, 6);
        List<LocalDate> wrong = Facts.days()
                .filter(day -> calendar.between(day, dueOn).orElseThrow() != between(strata, day, dueOn))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static void assertEveryReceiptDay(WorkingDays calendar, Set<LocalDate> weekdaysOff, int workingDays) {
        HolidayCalendar strata = strata(weekdaysOff);
        List<LocalDate> wrong = Facts.days()
                .filter(received -> !agrees(calendar, strata.shift(received, workingDays), received, workingDays))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(WorkingDays calendar, LocalDate expected, LocalDate received, int workingDays) {
        return switch (TimeLimits.count(calendar, received, new WorkingDayCount(workingDays))) {
            case DueDate due -> due.dueOn().equals(expected) && expected.isBefore(SUN_2053_06_01);
            case CountRefused refused ->
                !expected.isBefore(SUN_2053_06_01) && refused.reason() == CountRefused.Reason.BEYOND_CALENDAR;
        };
    }

    private static int between(HolidayCalendar strata, LocalDate day, LocalDate dueOn) {
        return day.isAfter(dueOn)
                ? -strata.daysBetween(dueOn.plusDays(1), day.plusDays(1))
                : strata.daysBetween(day.plusDays(1), dueOn.plusDays(1));
    }

    /** Years after the tables are left bare of holidays: a due date there is only ever compared with the end of the calendar. */
    private static HolidayCalendar strata(Set<LocalDate> weekdaysOff) {
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("NZ-TABLE"), weekdaysOff, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
