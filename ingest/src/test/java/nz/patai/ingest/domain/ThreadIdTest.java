package nz.patai.ingest.domain;

import static nz.patai.ingest.domain.Mails.FROM_ANYONE;
import static nz.patai.ingest.domain.Mails.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"fyi-25642", "fyi-0", "other2-1", "mail-0123456789abcdef", "mail-1234567890123456"})
    void readsWhatItWrites(String text) {
        assertThat(ThreadId.parse(text)).contains(new ThreadId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fyi",
                "fyi-",
                "fyi-01",
                "fyi-1/2",
                " fyi-1",
                "FYI-1",
                "fyi-1a",
                "mail-1",
                "mail-0123456789ABCDEF",
                "fyi-1234567890123456789",
                "fyi--1",
                "fyi-1\n"
            })
    void readsNothingElse(String text) {
        assertThat(ThreadId.parse(text)).isEmpty();
    }

    @Test
    void namesTheSite() {
        FyiSite other = new FyiSite("other", "", Set.of("requests.other.example"));

        assertThat(ThreadId.ofRequest(other, 7).value()).isEqualTo("other-7");
    }

    @Test
    void staysTheSameThroughAConversation() {
        ThreadId first = of("Message-ID: <1@x>\n");

        assertThat(of("Message-ID: <2@x>\nIn-Reply-To: <1@x>\n")).isEqualTo(first);
        assertThat(of("Message-ID: <3@x>\nIn-Reply-To: <2@x>\nReferences: <1@x>\n <2@x>\n"))
                .isEqualTo(first);
        assertThat(of("Message-ID: <9@x>\n")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message-ID: <>\n", "Message-ID: < >\n", "Message-ID:\n"})
    void isEachMailsOwnWhereTheMessageIdIsEmpty(String empty) {
        assertThat(of(empty + "Date: Mon, 5 Feb 2024 10:00:00 +1300\n"))
                .isNotEqualTo(of(empty + "Date: Tue, 6 Feb 2024 10:00:00 +1300\n"));
    }

    @Test
    void isTheSameForTwoCopiesWithoutMessageId() {
        assertThat(of("X-Spam: 1\n")).isEqualTo(of(""));
    }

    private static ThreadId of(String fields) {
        return ThreadId.ofMail(parsed(FROM_ANYONE + fields + "\nHello\n"));
    }

    @Test
    void putsAReportInTheThreadOfTheMailItReportsOn() {
        var asked = Mails.parsed(Mails.FROM_ANYONE + "Message-ID: <ask@home.example>\nSubject: Dogs\n\nHow many?\n");
        var report = Mails.parsed("""
                From: MAILER-DAEMON@mx.example
                Message-ID: <b1@mx.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <letter@ministry.example>
                In-Reply-To: <ask@home.example>
                References: <ask@home.example>

                --b--
                """);
        assertThat(ThreadId.ofMail(report)).isEqualTo(ThreadId.ofMail(asked));
    }
}
