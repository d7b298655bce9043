package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day of the calendar against the tables of days. */
class WorkingDaysAgainstTheTableTest {
    private static final int DAYS_OF_THE_CALENDAR = 15_127;
    private static final Map<String, String> OUR_WORDS = Map.of(
            "Summer period 25 Dec - 15 Jan",
            "Summer period, 25 December to 15 January",
            "Anzac Day (Monday after a weekend Anzac Day)",
            "Anzac Day (the Monday after a weekend Anzac Day)",
            "Waitangi Day (Monday after a weekend Waitangi Day)",
            "Waitangi Day (the Monday after a weekend Waitangi Day)",
            "Easter Monday; Anzac Day (Monday after a weekend Anzac Day)",
            "Easter Monday");
    private static final Map<String, String> OUR_SOURCE = Map.of(
            "Queen Elizabeth II Memorial Day Act 2022 s 8(2)", "Queen Elizabeth II Memorial Day Act 2022, s 8(2)");

    @Test
    void theTableHasTheDaysItIsSaidToHave() {
        assertThat(Facts.oiaRows()).hasSize(921);
        assertThat(Facts.days()).hasSize(DAYS_OF_THE_CALENDAR);
        assertThat(Facts.regionNames()).hasSameElementsAs(Region.displayNames());
    }

    @Test
    void everyDayUnderTheOiaIsAsInTheTable() {
        assertDayByDay(WorkingDays.of(Jurisdiction.oia()), Facts.oia());
    }

    @Test
    void theRegionMakesNoDifferenceUnderTheOia() {
        assertDayByDay(WorkingDays.of(Jurisdiction.of(Act.OIA, Region.WELLINGTON)), Facts.oia());
    }

    @ParameterizedTest
    @EnumSource
    void everyDayUnderLgoimaIsAsInTheTableForEachRegion(Region region) {
        assertDayByDay(WorkingDays.of(Jurisdiction.lgoima(region)), Facts.lgoima(region));
    }

    @Test
    void everyDayUnderLgoimaWithoutARegionIsAsInTheTable() {
        assertDayByDay(WorkingDays.of(Jurisdiction.of(Act.LGOIMA, null)), Facts.lgoima(null));
    }

    @Test
    void everyDayOfTheTableHasTheReasonAndSourceOfTheTable() {
        WorkingDays calendar = WorkingDays.of(Jurisdiction.oia());
        List<NonWorkingDay> expected = Facts.oiaRows().stream()
                .map(WorkingDaysAgainstTheTableTest::inOurWords)
                .toList();
        assertThat(expected)
                .allSatisfy(
                        day -> assertThat(calendar.nonWorkingDay(day.date())).contains(day));
    }

    private static NonWorkingDay inOurWords(CSVRecord row) {
        String reason = row.get("reason");
        return new NonWorkingDay(
                Facts.date(row),
                OUR_WORDS.getOrDefault(reason, reason),
                OUR_SOURCE.getOrDefault(row.get("statute"), "Official Information Act 1982, s 2(1)"));
    }

    private static void assertDayByDay(WorkingDays calendar, Set<LocalDate> weekdaysOff) {
        List<LocalDate> expected = Facts.days()
                .filter(day -> Facts.isWeekday(day) && !weekdaysOff.contains(day))
                .toList();
        List<LocalDate> actual = Facts.days().filter(calendar::isWorkingDay).toList();
        assertThat(actual).isEqualTo(expected);
        assertThat(Facts.days())
                .allMatch(day -> calendar.isWorkingDay(day)
                        == calendar.nonWorkingDay(day).isEmpty());
    }
}
