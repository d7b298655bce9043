package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@x.example | | a@x.example",
                "<a@x.example> | | a@x.example",
                "Pat S. Sample <a@x.example> | Pat S. Sample | a@x.example",
                "\"Sample, Pat \\\"P\\\"\" <a@x.example> | Sample, Pat \"P\" | a@x.example",
                "Sample, Pat <a@x.example> | Sample, Pat | a@x.example",
                "=?utf-8?Q?Hine=2C_T=C4=81?= <a@x.example> | Hine, Tā | a@x.example",
                "Pat (no <b@x.example> comment) <a@x.example> | Pat | a@x.example",
                "Pat Sample a@x.example | Pat Sample | a@x.example",
                "Pat <a@x.example | Pat | a@x.example",
                "MAILER-DAEMON | | MAILER-DAEMON"
            })
    void readsOneAddressInAnyForm(String field, String name, String address) {
        assertThat(AddressList.parse(List.of(field))).containsExactly(new MailAddress(name, address));
    }

    @Test
    void readsListsGroupsAndEmptyPlaces() {
        assertThat(AddressList.parse(List.of("Team: a@x.example, B <b@x.example>;, ,c@x.example", "<>", "d@x.example")))
                .extracting(MailAddress::address)
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    }

    @Test
    void stopsAtAThousand() {
        assertThat(AddressList.parse(List.of("a@x.example,".repeat(5_000)))).hasSize(1_000);
    }
}
