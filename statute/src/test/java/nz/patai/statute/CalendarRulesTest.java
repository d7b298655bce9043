package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.statute.rule.DatedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules file itself. */
class CalendarRulesTest {
    private static final Jurisdiction OIA = Jurisdiction.oia();
    private static final Jurisdiction MOVED =
            new Jurisdiction(Act.LGOIMA, Region.NELSON, Map.of(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 9)));

    static Stream<Jurisdiction> bothActs() {
        return Stream.of(OIA, MOVED);
    }

    @ParameterizedTest
    @MethodSource("bothActs")
    void everyRuleIsTheReasonOfADay(Jurisdiction jurisdiction) {
        WorkingDays calendar = WorkingDays.of(jurisdiction);
        Set<String> used = Facts.days()
                .flatMap(day -> calendar.nonWorkingDay(day).stream())
                .map(NonWorkingDay::reason)
                .collect(Collectors.toSet());
        assertThat(rules(jurisdiction))
                .extracting(rule -> rule.reason().replace("{region}", "Nelson"))
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @MethodSource("bothActs")
    void everyRuleNamesItsSourceAndItsBasis(Jurisdiction jurisdiction) {
        assertThat(rules(jurisdiction)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.source()).containsPattern("Act \\d{4}, s \\d");
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.validFrom()).isBeforeOrEqualTo(rule.validTo());
        });
    }

    @Test
    void anniversaryDaysComeIntoTheLawOnTheDayTheWarningsSay() {
        assertThat(rules(MOVED))
                .filteredOn(rule -> rule.reason().contains("{region}"))
                .hasSize(2)
                .extracting(DatedRule::validFrom)
                .containsOnly(AnniversaryDays.IN_LAW_FROM, LocalDate.of(2019, 3, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-04, 'Summer period, 25 December to 15 January'", // a Saturday inside it
        "2027-02-06, Weekend", // Waitangi Day on a Saturday
        "2027-02-08, Waitangi Day (the Monday after a weekend Waitangi Day)",
        "2038-04-25, Weekend", // Easter Sunday and Anzac Day
        "2038-04-26, Easter Monday", // and the Monday after a weekend Anzac Day
        "2022-06-06, Sovereign's birthday (Queen's Birthday)",
        "2023-06-05, Sovereign's birthday (King's Birthday)",
        "2022-09-26, Queen Elizabeth II Memorial Day"
    })
    void whereReasonsMeetTheFirstInTheFileIsGiven(LocalDate day, String reason) {
        assertThat(WorkingDays.of(OIA).nonWorkingDay(day).orElseThrow().reason())
                .isEqualTo(reason);
    }

    private static List<DatedRule> rules(Jurisdiction jurisdiction) {
        return CalendarRules.of(jurisdiction, AnniversaryDays.of(jurisdiction)).rules();
    }
}
