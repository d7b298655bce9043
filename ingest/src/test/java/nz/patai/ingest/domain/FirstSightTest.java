package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSightTest {

    private static final String FOOTER =
            "Please use this email address for all replies to this request:\nfyi-request-5-0a1b2c3d@requests.fyi.org.nz\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "From robin Wed Feb  7 09:14:02 2024\n"})
    void knowsTheThreadOfMailFromTheSite(String before) {
        assertThat(look(before + Mails.FROM_SITE + "Subject: Licences\n\nHow many?\n")
                        .thread())
                .isEqualTo(new ThreadId("fyi-31001"));
    }

    @Test
    void believesNothingButFrom() {
        assertThat(look(Mails.FROM_ANYONE + "To: fyi-request-5-0a1b2c3d@requests.fyi.org.nz\nSubject: x\n\n" + FOOTER)
                        .thread())
                .isNull();
    }

    @Test
    void readsNoBody() {
        assertThat(look(Mails.FROM_ANYONE + "Subject: x\n\nFrom: fyi-request-5-0a1b2c3d@requests.fyi.org.nz\n")
                        .header()
                        .from())
                .isEqualTo(new MailAddress("Robin Example", "robin@home.example"));
    }

    @Test
    void seesNothingInWhatIsNoMail() {
        assertThat(look("\n\n\n").thread()).isNull();
        assertThat(look("").thread()).isNull();
    }

    private static FirstSight look(String text) {
        return FirstSight.of(Mails.raw(text), MailParser.withDefaultLimits(), FyiSite.DEFAULT);
    }
}
