package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderEvidenceTest {

    private static final Set<String> OURS = Set.of("mx.ministry.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "mx.ministry.example; spf=pass smtp.mailfrom=ses.example; dkim=pass (2048 bit; secure) header.d=fyi.org.nz; dmarc=pass | spf=pass dkim=pass dmarc=pass",
                "MX.Ministry.Example 1; SPF=Fail; dkim = fail                         | spf=fail dkim=fail",
                "mx.ministry.example; none                                            | -",
                "mx.ministry.example; dkim=sound; vbr=pass; spf/1=neutral             | spf=neutral",
                "mx.elsewhere.example; dmarc=pass                                     | -",
                "mx.ministry.example.evil.example; dmarc=pass                         | -",
                "mx.ministry.example                                                  | -",
                ";                                                                    | -"
            })
    void readsWhatOurGatewaySaysAndNobodyElse(String field, String results) {
        assertThat(evidence("Authentication-Results: " + field + "\n").results())
                .isEqualTo(results == null ? List.of() : List.of(results.split(" ")));
    }

    @Test
    void believesTheTopmostFieldOfOursAlone() {
        var fields = """
                Authentication-Results: mx.elsewhere.example; dmarc=pass
                Authentication-Results: mx.ministry.example; dmarc=fail
                Authentication-Results: mx.ministry.example; dmarc=pass
                """;
        assertThat(evidence(fields).results()).containsExactly("dmarc=fail");
    }

    @Test
    void keepsNoMoreThanTenResultsAndReadsNoFieldWithoutEnd() {
        var many = "; spf=pass".repeat(1000);
        assertThat(evidence("Authentication-Results: mx.ministry.example" + "; spf=pass".repeat(50) + "\n")
                        .results())
                .hasSize(10);
        assertThat(evidence("Authentication-Results: mx.ministry.example" + many + "\n")
                        .results())
                .isEmpty();
        assertThat(evidence("Authentication-Results: mx.ministry.example" + "(".repeat(7000) + "\n")
                        .results())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dmarc=fail,               true",
        "spf=fail dkim=fail,       true",
        "spf=fail dkim=pass,       false",
        "spf=fail dkim=fail dmarc=pass, false",
        "spf=softfail,             false",
        "'',                       false"
    })
    void speaksAgainstTheSenderOnlyWhereThatIsClear(String results, boolean against) {
        var list = results.isEmpty() ? List.<String>of() : List.of(results.split(" "));
        assertThat(new SenderEvidence(list).speaksAgainst()).isEqualTo(against);
    }

    private static SenderEvidence evidence(String fields) {
        return SenderEvidence.of(
                Mails.parsed(fields + Mails.FROM_SITE + "Subject: x\n\nHello\n").header(), OURS);
    }
}
