package nz.patai.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {

    @ParameterizedTest
    @CsvSource({
        "1818-03-22", // the earliest there is
        "1943-04-25", // the latest there is
        "1954-04-18", // the full moon falls on a Saturday
        "1981-04-19", // the moon's exception
        "2008-03-23",
        "2012-04-08",
        "2038-04-25",
        "2053-04-06"
    })
    void easterFallsWhereItFell(LocalDate sunday) {
        assertThat(Easter.sundayOf(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "every 02-06, 2026-02-06",
        "easter -2, 2026-04-03",
        "nth 1 MONDAY JUNE, 2026-06-01",
        "nth 4 MONDAY OCTOBER, 2026-10-26",
        "nth 4 MONDAY OCTOBER -3, 2026-10-23",
        "nth 4 MONDAY OCTOBER +7, 2026-11-02",
        "nth 1 TUESDAY NOVEMBER +10, 2026-11-13",
        "nearest-monday 01-29, 2026-01-26",
        "nearest-monday 01-29, 2027-02-01",
        "nearest-monday-off-easter 03-23, 2034-03-20",
        "nearest-monday-off-easter 03-23, 2035-03-27",
        "monday-after-weekend 04-25, 2026-04-27",
        "on 2026-05-05, 2026-05-05"
    })
    void theRuleNamesThisDayOfTheYearAndNoOther(String rule, LocalDate day) {
        assertThat(daysIn(day.getYear(), rule)).containsExactly(day);
    }

    @Test
    void theMondayAfterAWeekdayIsNotNamed() {
        assertThat(daysIn(2024, "monday-after-weekend 04-25")).isEmpty();
    }

    @Test
    void aPeriodMayRunOverTheEndOfTheYear() {
        assertThat(daysIn(2026, "period 12-25 01-15"))
                .hasSize(22)
                .contains(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 12, 25))
                .doesNotContain(LocalDate.of(2026, 1, 16), LocalDate.of(2026, 12, 24));
        assertThat(daysIn(2026, "period 03-30 04-02")).hasSize(4);
    }

    @Test
    void aRuleHoldsOnTheFirstAndLastDayOfItsTime() {
        DatedRule rule = RulesFile.of("# note\n\nX | weekend | r | 2026-01-03 | 2026-01-10 | s | b\n")
                .rules("X", Map.of())
                .getFirst();
        assertThat(rule.days(LocalDate.of(2025, 12, 20), LocalDate.of(2027, 2, 1)))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 10));
        assertThat(rule.days(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 9)))
                .containsExactly(LocalDate.of(2026, 1, 4));
        assertThat(rule.days(LocalDate.of(2028, 1, 1), LocalDate.of(2029, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X | never | r | 2026-01-01 | - | s | b", "X | listed y | r | 2026-01-01 | - | s | b", "X | on"})
    void aRuleThatCannotBeReadStopsTheStart(String line) {
        RulesFile file = RulesFile.of(line);
        assertThatThrownBy(() -> file.rules("X", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> daysIn(int year, String text) {
        return new DayRuleSyntax(Map.of()).read(text).daysIn(year).toList();
    }
}
