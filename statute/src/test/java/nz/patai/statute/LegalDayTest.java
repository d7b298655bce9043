package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T10:50:00Z, 2026-03-20", // Friday 23:50 NZDT
        "2026-03-22T11:10:00Z, 2026-03-23", // Monday 00:10 NZDT
        "2026-07-10T11:50:00Z, 2026-07-10", // 23:50 NZST
        "2026-07-10T12:10:00Z, 2026-07-11", // 00:10 NZST
        "2026-04-04T13:59:59Z, 2026-04-05", // daylight saving ends at 14:00 UTC that day
        "2026-04-05T11:59:59Z, 2026-04-05", // the day of 25 hours
        "2026-04-05T12:00:00Z, 2026-04-06",
        "2026-09-26T11:59:59Z, 2026-09-26", // the eve of daylight saving
        "2026-09-26T12:00:00Z, 2026-09-27",
        "2026-09-27T10:59:59Z, 2026-09-27", // the day of 23 hours
        "2026-09-27T11:00:00Z, 2026-09-28"
    })
    void theDayIsTheNewZealandDateOfTheInstant(Instant instant, LocalDate day) {
        assertThat(LegalDay.of(instant)).isEqualTo(day);
    }
}
