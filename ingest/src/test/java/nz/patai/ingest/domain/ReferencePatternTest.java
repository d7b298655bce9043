package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePatternTest {

    @ParameterizedTest
    @CsvSource({
        "DOIA {financialYear}-{number}, 1666, 2024-02-07, DOIA 2324-1666",
        "DOIA {financialYear}-{number}, 1,    2024-06-30, DOIA 2324-1",
        "DOIA {financialYear}-{number}, 2,    2024-07-01, DOIA 2425-2",
        "{financialYear}/{number},      3,    2009-06-30, 0809/3",
        "{financialYear}/{number},      4,    1999-12-31, 9900/4",
        "DOIA {fiscal-year}-{sequence},  1666, 2024-02-07, DOIA 2324-1666",
        "{year}-{number},               5,    2024-07-01, 2024-5",
        "IRC-{number},                  7001, 2024-02-07, IRC-7001",
        "{number}.{number},             12,   2024-02-07, 12.12"
    })
    void writesNumberAndYears(String pattern, long number, LocalDate receivedOn, String reference) {
        assertThat(new ReferencePattern(pattern).reference(number, receivedOn)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({"{number}-{month}, {month}", "{Number}{number}, {Number}", "{}{number}, {}"})
    void namesAPlaceThatMeansNothing(String pattern, String place) {
        assertThat(new ReferencePattern(pattern).unknownPlace()).contains(place);
    }

    @ParameterizedTest
    @CsvSource({"OIA-{number}", "{financialYear}{year}{number}"})
    void hasNoFaultWhereEveryPlaceMeansSomething(String pattern) {
        assertThat(new ReferencePattern(pattern).unknownPlace()).isEmpty();
    }
}
