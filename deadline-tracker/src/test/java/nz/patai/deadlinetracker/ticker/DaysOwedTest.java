package nz.patai.deadlinetracker.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOwedTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # last day, now (UTC),            starts at, days owed
            ,           2024-02-06T16:59:59Z, 06:00,
            ,           2024-02-06T17:00:00Z, 06:00, 2024-02-07
            2024-02-06, 2024-02-06T16:59:59Z, 06:00,
            2024-02-06, 2024-02-06T17:00:00Z, 06:00, 2024-02-07
            2024-02-07, 2024-02-07T10:00:00Z, 06:00,
            2024-02-04, 2024-02-06T17:00:00Z, 06:00, 2024-02-05 2024-02-06 2024-02-07
            2024-02-04, 2024-02-06T16:59:00Z, 06:00, 2024-02-05 2024-02-06
            2024-02-09, 2024-02-06T17:00:00Z, 06:00,
            # clocks go forward on Sunday 29 September 2024 at 02:00 NZST, 28 September 14:00 UTC
            2024-09-28, 2024-09-28T16:59:59Z, 06:00,
            2024-09-28, 2024-09-28T17:00:00Z, 06:00, 2024-09-29
            2024-09-28, 2024-09-28T14:29:59Z, 02:30,
            2024-09-28, 2024-09-28T14:30:00Z, 02:30, 2024-09-29
            # clocks go back on Sunday 7 April 2024 at 03:00 NZDT, 6 April 14:00 UTC
            2024-04-06, 2024-04-06T17:59:59Z, 06:00,
            2024-04-06, 2024-04-06T18:00:00Z, 06:00, 2024-04-07
            2024-04-06, 2024-04-06T13:29:59Z, 02:30,
            2024-04-06, 2024-04-06T13:30:00Z, 02:30, 2024-04-07
            2024-04-07, 2024-04-06T14:30:00Z, 02:30,
            """)
    void owesEveryDayThatHasBegunSinceTheLast(LocalDate lastDay, Instant now, LocalTime startsAt, String days) {
        assertThat(DaysOwed.from(lastDay, now, startsAt, 31, null)).isEqualTo(new DaysOwed.Days(dates(days)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-01-07, ,           31
            2024-01-06, ,           0
            2024-01-06, 2024-02-06, 0
            2024-01-06, 2024-02-07, 32
            2024-01-06, 2025-01-01, 32
            """)
    void leapsMoreThanAMonthOnlyWithConsent(LocalDate lastDay, LocalDate allowLeapTo, int owed) {
        var result = DaysOwed.from(lastDay, Instant.parse("2024-02-06T17:00:00Z"), LocalTime.of(6, 0), 31, allowLeapTo);
        switch (result) {
            case DaysOwed.Days days -> assertThat(days.days()).hasSize(owed);
            case DaysOwed.Leap leap -> {
                assertThat(owed).isZero();
                assertThat(leap.advice())
                        .contains("2024-01-06", "2024-02-07", "set clock.allowLeapTo to 2024-02-07 in platform.yaml");
            }
        }
    }

    @Test
    void completesTheDaysThatACrashKeptFromSomePartition() {
        var last = new LastDays(3, Map.of(0, LocalDate.of(2024, 2, 7), 1, LocalDate.of(2024, 2, 5)));
        assertThat(last.incomplete()).containsExactly(LocalDate.of(2024, 2, 6), LocalDate.of(2024, 2, 7));
        assertThat(last.lacking(LocalDate.of(2024, 2, 6))).containsExactly(1, 2);
        assertThat(last.with(LocalDate.of(2024, 2, 7)).incomplete()).isEmpty();
        assertThat(new LastDays(3, Map.of()).incomplete()).isEmpty();
    }

    private static List<LocalDate> dates(String days) {
        return days == null
                ? List.of()
                : Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    }
}
