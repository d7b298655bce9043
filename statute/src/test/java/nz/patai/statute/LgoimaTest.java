package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LgoimaTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final WorkingDays WELLINGTON = WorkingDays.of(Jurisdiction.lgoima(Region.WELLINGTON));
    private static final WorkingDays NO_REGION = WorkingDays.of(Jurisdiction.of(Act.LGOIMA, null));

    @ParameterizedTest
    @CsvSource({
        "2018-12-20, true, true", // before the change
        "2019-01-11, false, false", // before the change
        "2019-12-19, true, true",
        "2019-12-20, true, false",
        "2019-12-24, true, false",
        "2019-12-25, false, false",
        "2020-01-10, false, false",
        "2020-01-13, false, true",
        "2020-01-15, false, true",
        "2020-01-16, true, true",
        "2023-01-11, false, true",
        "2024-12-23, true, false"
    })
    void theSummerPeriodsOfTheTwoActsDifferSinceMarch2019(LocalDate day, boolean countsOia, boolean countsLgoima) {
        assertThat(OIA.isWorkingDay(day)).isEqualTo(countsOia);
        assertThat(NO_REGION.isWorkingDay(day)).isEqualTo(countsLgoima);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-21, true", // Wellington's, two months before the change
        "2020-01-20, false",
        "2020-01-27, true" // Auckland's
    })
    void onlyTheOwnRegionsDayIsLeftOutAndOnlySinceTheChange(LocalDate day, boolean counts) {
        assertThat(WELLINGTON.isWorkingDay(day)).isEqualTo(counts);
        assertThat(OIA.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theAnniversaryDaysOfEachRegionAreAsInTheTable(Region region) {
        assertThat(AnniversaryDays.keptIn(region)).isEqualTo(Facts.anniversaryDays(region));
    }

    @Test
    void theAnniversaryDayNamesItsRegionAndItsSection() {
        assertThat(WELLINGTON.nonWorkingDay(LocalDate.of(2025, 1, 20)))
                .contains(new NonWorkingDay(
                        LocalDate.of(2025, 1, 20),
                        "Wellington anniversary day",
                        "Local Government Official Information and Meetings Act 1987, s 2(1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-20, 2019-03-20, 0", // all of it before the change
        "2019-02-21, 2019-03-21, 1",
        "2025-01-13, 2025-02-11, 1"
    })
    void aDateThatARegionCouldChangeSaysThatTheRegionIsMissing(LocalDate received, LocalDate dueOn, int warnings) {
        assertThat(TimeLimits.count(NO_REGION, received, Limit.DECISION)).isInstanceOfSatisfying(DueDate.class, due -> {
            assertThat(due.dueOn()).isEqualTo(dueOn);
            assertThat(due.warnings()).hasSize(warnings).allMatch(text -> text.contains("without a region"));
        });
    }

    @Test
    void aRegionGivenLeavesNothingToWarnOf() {
        assertThat(WELLINGTON.warnings()).isEmpty();
        assertThat(OIA.warnings()).isEmpty();
    }

    @Test
    void aMovedDayIsKeptOnItsNewDateAndCountsOnItsOldOne() {
        LocalDate usual = LocalDate.of(2025, 9, 22);
        LocalDate kept = LocalDate.of(2025, 11, 11);
        WorkingDays calendar =
                WorkingDays.of(new Jurisdiction(Act.LGOIMA, Region.SOUTH_CANTERBURY, Map.of(usual, kept)));
        assertThat(calendar.isWorkingDay(usual)).isTrue();
        assertThat(calendar.nonWorkingDay(kept).orElseThrow().reason())
                .isEqualTo("South Canterbury anniversary day (the day the agency keeps it on)");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 28))).isFalse();
        assertThat(calendar.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LGOIMA, 2025-01-21, 2025-02-03, 2025-01-21 is not an anniversary day",
        "OIA, 2025-01-20, 2025-02-03, 2025-01-20 is not an anniversary day",
        "LGOIMA, 2025-01-20, 2052-02-05, different years"
    })
    void aMovedDayThatCannotBeMeantIsWarnedOf(Act act, LocalDate from, LocalDate to, String warning) {
        WorkingDays calendar = WorkingDays.of(new Jurisdiction(act, Region.WELLINGTON, Map.of(from, to)));
        assertThat(calendar.warnings()).singleElement().asString().contains(from + " -> " + to, warning);
    }
}
