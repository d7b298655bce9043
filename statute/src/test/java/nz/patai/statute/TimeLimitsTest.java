package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final LocalDate WED_2024_02_07 = LocalDate.of(2024, 2, 7);

    @ParameterizedTest
    @CsvSource({
        "2025-03-03, 2025-03-04, 2025-03-31", // four plain weeks
        "2025-01-01, 2025-01-16, 2025-02-13", // summer period, Waitangi Day
        "2026-03-20, 2026-03-23, 2026-04-21", // a Friday: both Easter days
        "2026-03-21, 2026-03-23, 2026-04-21", // the Saturday after it: the same
        "2026-03-23, 2026-03-24, 2026-04-22" // the Monday: a day later
    })
    void theFirstAndTheTwentiethDayAreAsCountedByHand(LocalDate received, LocalDate firstDay, LocalDate dueOn) {
        assertThat(dueOn(TimeLimits.count(OIA, received, new WorkingDayCount(1))))
                .isEqualTo(firstDay);
        assertThat(dueOn(TimeLimits.count(OIA, received, Limit.DECISION))).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({"CLARIFICATION, 2024-02-16", "TRANSFER, 2024-02-21", "DECISION, 2024-03-06"})
    void theLimitsOfARequestOf7February2024EndAsInItsLetter(Limit limit, LocalDate dueOn) {
        assertThat(TimeLimits.count(Jurisdiction.oia(), WED_2024_02_07, limit.workingDays()))
                .isEqualTo(new DueDate(OIA, WED_2024_02_07, limit.workingDays().value(), dueOn));
    }

    @ParameterizedTest
    @CsvSource({"1, 2024-03-07", "10, 2024-03-20", "20, 2024-04-05"})
    void anExtensionIsCountedOnFromTheTwentiethDay(int by, LocalDate dueOn) {
        Counted extended = TimeLimits.extended(Jurisdiction.oia(), WED_2024_02_07, new WorkingDayCount(by));
        assertThat(extended).isEqualTo(new DueDate(OIA, WED_2024_02_07, 20 + by, dueOn));
    }

    @ParameterizedTest
    @CsvSource({
        "OIA, CLARIFICATION, s 15(1AB)",
        "OIA, TRANSFER, s 14",
        "OIA, DECISION, s 15(1)",
        "LGOIMA, CLARIFICATION, s 13(8)",
        "LGOIMA, TRANSFER, s 12",
        "LGOIMA, DECISION, s 13(1)"
    })
    void eachLimitNamesItsSectionInEachAct(Act act, Limit limit, String section) {
        assertThat(limit.section(act)).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({
        "2038-04-23, 2038-04-27", // Anzac Day is Easter Sunday: the Monday is lost once, not twice
        "2022-09-23, 2022-09-27", // Queen Elizabeth II Memorial Day
        "2022-06-23, 2022-06-27", // the first Matariki
        "2015-04-24, 2015-04-28", // the first Monday after a weekend Anzac Day
        "2016-02-05, 2016-02-09", // the Monday after a Saturday Waitangi Day
        "2024-12-24, 2025-01-16", // the whole summer period
        "2024-12-23, 2024-12-24" // Christmas Eve counts
    })
    void theNextWorkingDayStepsOverEachKindOfDay(LocalDate day, LocalDate next) {
        assertThat(OIA.nextWorkingDay(day)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2501, Integer.MAX_VALUE})
    void aPeriodThatCannotBeMeantIsRefused(int days) {
        CountRefused.Reason reason =
                days < 1 ? CountRefused.Reason.PERIOD_TOO_SHORT : CountRefused.Reason.PERIOD_TOO_LONG;
        CountRefused refused = new CountRefused(
                reason,
                "period of " + days + " working days: not a period that can be counted; give a number from 1 to 2500");
        assertThat(TimeLimits.count(OIA, WED_2024_02_07, new WorkingDayCount(days)))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 2481, Integer.MAX_VALUE})
    void anExtensionThatCannotBeMeantIsRefused(int days) {
        assertThat(TimeLimits.extended(OIA, WED_2024_02_07, new WorkingDayCount(days)))
                .isInstanceOfSatisfying(
                        CountRefused.class,
                        refused -> assertThat(refused.message())
                                .startsWith("extension of " + days + " working days")
                                .endsWith("from 1 to 2480"));
    }

    @Test
    void theLongestPeriodIsCounted() {
        assertThat(TimeLimits.count(OIA, WED_2024_02_07, WorkingDayCount.LONGEST))
                .isInstanceOf(DueDate.class);
    }

    @Test
    void whatIsReceivedLaterIsNeverDueEarlier() {
        List<LocalDate> wrong = WorkingDays.FIRST
                .datesUntil(LocalDate.of(2053, 1, 1))
                .filter(day -> dueOn(TimeLimits.count(OIA, day.plusDays(1), Limit.DECISION))
                        .isBefore(dueOn(TimeLimits.count(OIA, day, Limit.DECISION))))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static LocalDate dueOn(Counted counted) {
        assertThat(counted).isInstanceOf(DueDate.class);
        return ((DueDate) counted).dueOn();
    }
}
