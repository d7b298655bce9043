package nz.patai.ingest.domain;

import static nz.patai.ingest.domain.Mails.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailIdTest {

    private static final String MAIL = """
            Message-ID: <1@home.example>
            Date: Mon, 5 Feb 2024 10:00:00 +1300
            From: robin@home.example
            To: oia@agency.example
            Subject: A long
             question
            Content-Type: text/plain

            Any update?
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received: from a by mx.agency.example; Mon, 5 Feb 2024 10:00:01 +1300\n",
                "Return-Path: <bounce@home.example>\n",
                "X-Spam-Score: 1\n",
                "Authentication-Results: mx.agency.example; spf=pass\n",
                "Delivered-To: oia@agency.example\n",
                "Status: RO\n"
            })
    void isTheSameWhenTransportAddsAField(String added) {
        assertThat(MailId.of(raw(added + MAIL))).isEqualTo(MailId.of(raw(MAIL)));
    }

    @Test
    void isTheSameWithOtherLineEndsFoldsAndBlankLinesAtTheEnd() {
        byte[] fromFile = (MAIL.replace("long\n question", "long question") + "\n\n").getBytes(StandardCharsets.UTF_8);

        assertThat(MailId.of(fromFile)).isEqualTo(MailId.of(raw(MAIL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\rtwo\r\rthree\r", "no header \u0000\rat all\rhere"})
    void isTheSameWhereARelayMadeLineEndsOfBareReturns(String odd) {
        byte[] asItWas = (odd.startsWith("no") ? odd : MAIL + odd).getBytes(StandardCharsets.ISO_8859_1);
        byte[] asItCame = new String(asItWas, StandardCharsets.ISO_8859_1)
                .replace("\n", "\r")
                .replace("\r", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(MailId.of(asItCame)).isEqualTo(MailId.of(asItWas));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<1@home", "10:00:00", "robin@", "A long", "Any update?", "oia@", "text/plain", "update?\n"})
    void isAnotherWhenAnythingTheSenderMadeDiffers(String part) {
        String other = MAIL.replace(part, part.equals("update?\n") ? "update?\n\n." : "x" + part);

        assertThat(MailId.of(raw(other))).isNotEqualTo(MailId.of(raw(MAIL)));
    }

    @Test
    void tellsMailsWithoutMessageIdApartByTheirOldestReceivedField() {
        String bare = MAIL.replace("Message-ID: <1@home.example>\n", "");
        String first = """
                Received: by gateway; Tue, 6 Feb 2024 10:00:00 +1300
                Received: by home.example; Mon, 5 Feb 2024 10:00:00 +1300
                """;
        String second =
                first.replace("by home.example; Mon, 5 Feb 2024 10:00:00", "by home.example; Mon, 5 Feb 2024 10:00:09");
        String sameByOtherWay = first.replace("by gateway", "by other-gateway");

        assertThat(MailId.of(raw(first + bare)))
                .isNotEqualTo(MailId.of(raw(second + bare)))
                .isEqualTo(MailId.of(raw(sameByOtherWay + bare)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | X: a",
                "X: a | X: b",
                "Dear Agency, how many?\\n\\nPat | Dear Agency, how much?\\n\\nPat",
                "How many? | How much?",
                "From: a@x.example\\nHow many? | From: a@x.example\\nHow much?",
                "Message-ID: <>\\nReceived: by a; 1\\n\\nHow many? | Message-ID: <>\\nReceived: by b; 2\\n\\nHow many?",
                "Message-ID:\\nReceived: by a; 1\\n\\nHow many? | Message-ID:\\nReceived: by b; 2\\n\\nHow many?"
            })
    void isAnotherWhereAHeaderIsBrokenOrMissing(String one, String other) {
        assertThat(MailId.of(raw(one.replace("\\n", "\n")))).isNotEqualTo(MailId.of(raw(other.replace("\\n", "\n"))));
    }

    @Test
    void isTheSameWithAnMboxSeparatorBeforeIt() {
        assertThat(MailId.of(raw("From robin@home.example Mon Feb  5 10:00:00 2024\n" + MAIL)))
                .isEqualTo(MailId.of(raw(MAIL)));
    }

    @Test
    void keepsHeaderAndBodyApart() {
        assertThat(MailId.of(raw("Subject: a\n\nDate: b\n"))).isNotEqualTo(MailId.of(raw("Subject: a\nDate: b\n\n")));
    }
}
