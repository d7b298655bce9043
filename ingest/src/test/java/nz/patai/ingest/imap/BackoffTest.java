package nz.patai.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 500",
        "1, 1, 1000",
        "2, 1, 2000",
        "5, 1, 16000",
        "5, 0, 8000",
        "100, 1, 300000",
        "2000000000, 0, 150000"
    })
    void waitsLongerEachTimeUpToALimitAndNotInStep(int failures, double chance, long millis) {
        assertThat(Waits.USUAL.connection().after(failures, () -> chance)).isEqualTo(Duration.ofMillis(millis));
    }
}
