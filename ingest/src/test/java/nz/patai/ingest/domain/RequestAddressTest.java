package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAddressTest {

    @ParameterizedTest
    @CsvSource({
        "fyi-request-25642-54174c07@requests.fyi.org.nz, fyi-, 25642, 54174c07, requests.fyi.org.nz",
        "FYI-REQUEST-1-OLOLabcd@Requests.FYI.org.nz., fyi-, 1, 0101abcd, requests.fyi.org.nz",
        "write to <request-bounce-9-00000000@x.example>!, '', 9, 00000000, x.example",
        "mailto:a.b+fyi-request-9-abcdef12@x.example, a.b+fyi-, 9, abcdef12, x.example"
    })
    void readsTheVariantsThatAreInUse(String text, String prefix, long number, String hash, String domain) {
        assertThat(RequestAddress.findAll(text)).containsExactly(new RequestAddress(prefix, number, hash, domain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fyi-request-25642@requests.fyi.org.nz",
                "fyi-request-25642-54174c0@requests.fyi.org.nz",
                "fyi-request-25642-54174c071@requests.fyi.org.nz",
                "fyi-request-25642-5417zc07@requests.fyi.org.nz",
                "fyi-request-1234567890123456789-54174c07@requests.fyi.org.nz",
                "fyi-request-32052-",
                "[FYI request #25642 email]"
            })
    void readsNothingElse(String text) {
        assertThat(RequestAddress.findAll(text)).isEmpty();
    }

    @Test
    void belongsToASiteOnlyByPrefixAndWholeDomain() {
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz")).containsExactly(FyiSite.FYI);
        assertThat(site("x-fyi-request-1-abcdef12@requests.fyi.org.nz")).isEmpty();
        assertThat(site("fyi-request-1-abcdef12@a.requests.fyi.org.nz")).isEmpty();
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz.example")).isEmpty();
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz_x.example")).isEmpty();
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz\u0101.example"))
                .isEmpty();
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz@x.example")).isEmpty();
        assertThat(site("fyi-request-1-abcdef12@requests.fyi.org.nz_")).containsExactly(FyiSite.FYI);
    }

    @Test
    void givesEachAddressOnce() {
        String text =
                "fyi-request-1-abcdef12@x.example FYI-request-1-ABCDEF12@X.example fyi-request-2-abcdef12@x.example";

        assertThat(RequestAddress.findAll(text))
                .extracting(RequestAddress::number)
                .containsExactly(1L, 2L);
    }

    private static List<FyiSite> site(String address) {
        return RequestAddress.findAll(address).getFirst().site(FyiSite.DEFAULT);
    }
}
