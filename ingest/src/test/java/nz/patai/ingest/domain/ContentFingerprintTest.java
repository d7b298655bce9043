package nz.patai.ingest.domain;

import static nz.patai.ingest.domain.Mails.FROM_SITE;
import static nz.patai.ingest.domain.Mails.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFingerprintTest {

    private static final String MAIL =
            FROM_SITE + "Message-ID: <1@x>\nSubject: Official Information request - Licences\n\nHow many licences?\n";

    @Test
    void isTheSameForARequestThatIsSentAgain() {
        String again = MAIL.replace("<1@x>", "<2@x>")
                .replace("Subject: ", "Date: Tue, 6 Feb 2024 10:00:00 +1300\nSubject: [EXTERNAL] ");

        assertThat(of(again)).isEqualTo(of(MAIL));
    }

    @ParameterizedTest
    @CsvSource({"31001, 31002", "- Licences, - Licenses", "How many, How few"})
    void isAnotherForOtherWordsTitleOrSender(String part, String other) {
        assertThat(of(MAIL.replace(part, other))).isNotEqualTo(of(MAIL));
    }

    private static ContentFingerprint of(String mail) {
        return ContentFingerprint.of(parsed(mail));
    }
}
