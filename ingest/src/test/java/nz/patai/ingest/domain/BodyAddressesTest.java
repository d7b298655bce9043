package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyAddressesTest {

    private static final BodyAddresses OURS =
            new BodyAddresses(Map.of("oia@ministry.example", "ministry", "Plus+In@council.example", "council"));

    @ParameterizedTest
    @CsvSource({
        "oia@ministry.example, ministry",
        "OIA@MINISTRY.EXAMPLE, ministry",
        "oia+a+b@ministry.example, ministry",
        "plus+in@council.example, council",
        "plus@council.example, ",
        "+oia@ministry.example, ",
        "oia@ministry.example+x, ",
        "oia@other.example, ",
        "'', "
    })
    void knowsOnlyItsOwn(String address, String body) {
        assertThat(OURS.bodyOf(address).orElse(null)).isEqualTo(body);
    }

    @Test
    void takesTheFirstThatIsOurs() {
        assertThat(OURS.firstBodyOf(List.of("a@b.example", "plus+in@council.example", "oia@ministry.example")))
                .contains("council");
    }
}
