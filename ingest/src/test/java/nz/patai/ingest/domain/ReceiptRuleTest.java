package nz.patai.ingest.domain;

import static nz.patai.ingest.domain.Mails.FROM_ANYONE;
import static nz.patai.ingest.domain.Mails.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptRuleTest {

    private static final Instant STATED = Instant.parse("2024-02-08T00:00:00Z");
    private static final Instant TAKEN = Instant.parse("2024-02-09T00:00:00Z");
    private static final ReceiptRule RULE = new ReceiptRule(Set.of("MX.agency.example"));
    private static final String DATE = "Date: Mon, 5 Feb 2024 10:00:00 +0000\n";
    private static final String GATEWAY = """
            Received: from a (by forged) by mx.agency.example. with ESMTPS
             id 1 (using TLS; good); Tue, 6 Feb 2024 11:00:00 +1300 (NZDT)
            """;
    private static final String INNER = "Received: from mx by store.agency.example; Tue, 6 Feb 2024 11:05:00 +1300\n";
    private static final String FORGED = "Received: by mx.agency.example; Mon, 1 Jan 2024 00:00:00 +1300\n";

    @Test
    void isTheAcceptInstantBySmtpWhateverTheHeaderSays() {
        assertThat(RULE.receipt(header(GATEWAY + DATE), new Arrival.BySmtp(STATED), TAKEN))
                .isEqualTo(new Receipt.At(STATED, Receipt.Source.SMTP_ACCEPTED));
    }

    @Test
    void isTheGatewaysTopmostStampBeforeTheStatedTime() {
        assertThat(RULE.receipt(header(INNER + GATEWAY + FORGED + DATE), new Arrival.ByFile(STATED), TAKEN))
                .isEqualTo(at("2024-02-05T22:00:00Z", Receipt.Source.GATEWAY_RECEIVED));
    }

    @Test
    void isTheStatedTimeWithoutAGatewayStamp() {
        assertThat(RULE.receipt(header(INNER + DATE), new Arrival.ByFile(STATED), TAKEN))
                .isEqualTo(new Receipt.At(STATED, Receipt.Source.STATED));
    }

    @Test
    void isInternalDateByImapWithoutAGatewayStamp() {
        assertThat(RULE.receipt(header(INNER + DATE), new Arrival.ByImap(STATED), TAKEN))
                .isEqualTo(new Receipt.At(STATED, Receipt.Source.INTERNAL_DATE));
    }

    @Test
    void isTheTopmostStampOfAnyHostWithDoubt() {
        Receipt receipt =
                RULE.receipt(header("Received: by x; no date\n" + INNER + DATE), new Arrival.ByFile(null), TAKEN);

        assertThat(receipt).isEqualTo(at("2024-02-05T22:05:00Z", Receipt.Source.OTHER_RECEIVED));
        assertThat(Receipt.Source.OTHER_RECEIVED.isDoubtful()).isTrue();
    }

    @Test
    void isTheSendersDateOnlyWithDoubt() {
        assertThat(RULE.receipt(header(DATE), new Arrival.ByFile(null), TAKEN))
                .isEqualTo(at("2024-02-05T10:00:00Z", Receipt.Source.SENDER_DATE));
        assertThat(Receipt.Source.SENDER_DATE.isDoubtful()).isTrue();
    }

    @Test
    void isUnknownWhereNothingSaysIt() {
        assertThat(RULE.receipt(header(""), new Arrival.ByFile(null), TAKEN)).isEqualTo(new Receipt.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 9 Feb 2024 00:00:01 +0000",
                "Fri, 31 Dec 2032 10:00:00 +0000",
                "Fri, 31 Dec 9999 10:00:00 +0000",
                "Thu, 30 Jun 1983 11:59:59 +0000",
                "Fri, 31 Dec 0000 10:00:00 +0000"
            })
    void isNeverADoubtfulInstantThatCannotBe(String instant) {
        String header = "Received: by x; " + instant + "\nDate: " + instant + "\n";

        assertThat(RULE.receipt(header(header), new Arrival.ByFile(null), TAKEN))
                .isEqualTo(new Receipt.Unknown());
        assertThat(RULE.receipt(header("Received: by x; " + instant + "\n" + INNER), new Arrival.ByFile(null), TAKEN))
                .isEqualTo(at("2024-02-05T22:05:00Z", Receipt.Source.OTHER_RECEIVED));
    }

    private static Receipt at(String instant, Receipt.Source source) {
        return new Receipt.At(Instant.parse(instant), source);
    }

    private static MailHeader header(String fields) {
        return parsed(fields + FROM_ANYONE + "\nHello\n").header();
    }
}
