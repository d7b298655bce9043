package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 7 Feb 2024 09:14:02 +1300 (NZDT) | 2024-02-06T20:14:02Z",
                "07 Feb 2024 09:14 +1300 | 2024-02-06T20:14:00Z",
                "Wed, 07 Feb 24 09:14:02 NZDT | 2024-02-06T20:14:02Z",
                "Wed,  7 February 2024 09:14:02 GMT | 2024-02-07T09:14:02Z",
                "7 Feb 2024 09:14:60 -0000 | 2024-02-07T09:14:59Z",
                "Thu, 7 Feb 2024 09:14:02 | 2024-02-07T09:14:02Z",
                "Wed, 7 Feb 2024 09:14:02 +13:00 | 2024-02-06T20:14:02Z",
                "Wed, 7 Feb 2024 09:14:02 GMT+1300 | 2024-02-06T20:14:02Z",
                "7-Feb-1999 23:59:59 -0930 | 1999-02-08T09:29:59Z"
            })
    void readsTheFormsThatAreInUse(String date, Instant instant) {
        assertThat(MailDate.parse(date)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2024 10:00 +0000",
                "7 Foo 2024 10:00 +0000",
                "7 Feb 2024 25:00 +0000",
                "7 Feb 2024 10:00 +9900"
            })
    void readsNothingElse(String date) {
        assertThat(MailDate.parse(date)).isNull();
    }
}
