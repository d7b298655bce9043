package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the calendar starts and ends. */
class CalendarEdgeTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final LocalDate FRI_2053_05_30 = LocalDate.of(2053, 5, 30);
    private static final LocalDate WED_2053_04_30 = LocalDate.of(2053, 4, 30);

    @Test
    void theLastWorkingDayIsTheLastFridayOfMay2053() {
        assertThat(OIA.isWorkingDay(FRI_2053_05_30)).isTrue();
        assertThat(OIA.nextWorkingDay(FRI_2053_05_30)).isEmpty();
    }

    @Test
    void aCountThatEndsOnTheLastWorkingDayIsGiven() {
        assertThat(TimeLimits.count(OIA, WED_2053_04_30.plusDays(2), Limit.DECISION))
                .isEqualTo(new DueDate(OIA, WED_2053_04_30.plusDays(2), 20, FRI_2053_05_30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2053-05-05", "2053-05-30", "2053-05-31", "2053-06-01", "2060-01-01", "+999999999-12-31"})
    void aCountThatReachesJune2053IsRefused(LocalDate received) {
        assertThat(TimeLimits.count(OIA, received, Limit.DECISION))
                .isInstanceOfSatisfying(CountRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(CountRefused.Reason.BEYOND_CALENDAR);
                    assertThat(refused.message())
                            .startsWith("received " + received)
                            .contains("Matariki", "take in");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-12-31", "1982-12-17", "-999999999-01-01"})
    void aReceiptBefore2012IsRefused(LocalDate received) {
        CountRefused refused = new CountRefused(
                CountRefused.Reason.BEFORE_CALENDAR,
                "received " + received + ": the calendar starts on 2012-01-01; count an earlier request by hand");
        assertThat(TimeLimits.count(OIA, received, Limit.DECISION)).isEqualTo(refused);
    }

    @Test
    void aDayIsJudgedFromTheFirstToTheLastAndNoFurther() {
        assertThat(OIA.isWorkingDay(WorkingDays.FIRST)).isFalse();
        assertThat(OIA.isWorkingDay(WorkingDays.LAST)).isFalse();
        assertThatThrownBy(() -> OIA.isWorkingDay(WorkingDays.FIRST.minusDays(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2011-12-31 is outside the calendar");
        assertThatThrownBy(() -> OIA.isWorkingDay(WorkingDays.LAST.plusDays(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2053-06-01 is outside the calendar");
    }

    @Test
    void theFirstDayOf2012CanBeADayOfReceipt() {
        LocalDate sunday = LocalDate.of(2012, 1, 1);
        assertThat(TimeLimits.count(OIA, sunday, new WorkingDayCount(1)))
                .isEqualTo(new DueDate(OIA, sunday, 1, LocalDate.of(2012, 1, 16)));
    }

    @ParameterizedTest
    @CsvSource({"2011-12-31, false", "2012-01-01, true", "2053-05-31, true", "2053-06-01, false"})
    void theCalendarCoversItsFirstAndLastDay(LocalDate day, boolean isCovered) {
        assertThat(OIA.covers(day)).isEqualTo(isCovered);
    }

    @Test
    void aDayOutsideHasNoAnswerAndNoGuess() {
        LocalDate outside = LocalDate.of(2053, 6, 2);
        assertThat(OIA.nextWorkingDay(outside)).isEmpty();
        assertThat(OIA.between(FRI_2053_05_30, outside)).isEmpty();
        assertThat(OIA.between(outside, FRI_2053_05_30)).isEmpty();
        assertThatThrownBy(() -> OIA.isWorkingDay(outside)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> OIA.nonWorkingDay(outside)).isInstanceOf(DateTimeException.class);
    }
}
