package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoMailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: Out of Office: Licences | OUT_OF_OFFICE",
                "Subject: [EXTERNAL] Automatic reply: Licences | OUT_OF_OFFICE",
                "Subject: I am out of the office until Monday | OUT_OF_OFFICE",
                "Subject: Out of office messages of the chief executive |",
                "Subject: Re: Automatic reply: Licences |",
                "Subject: Delivery failure rates of the post |",
                "Auto-Submitted: no |",
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "Auto-Submitted: auto-generated | AUTO_GENERATED",
                "Precedence: auto_reply | AUTO_REPLY",
                "Precedence: list | AUTO_GENERATED",
                "X-POST-MessageClass: 9; Autoresponder | AUTO_REPLY",
                "X-Auto-Response-Suppress: OOF | AUTO_GENERATED",
                "Return-Path: <> | AUTO_GENERATED",
                "Return-Path: <robin@home.example> |",
                "X-Failed-Recipients: a@x.example | DELIVERY_FAILURE",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x | READ_RECEIPT"
            })
    void weighsWhatTheHeaderSays(String field, @Nullable AutoKind kind) {
        assertThat(Mails.parsed(Mails.FROM_ANYONE + field + "\n\n--x\n\nHello\n--x--\n")
                        .auto())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "mailer-daemon, Hello, DELIVERY_FAILURE",
        "postmaster, Undeliverable: Hello, DELIVERY_FAILURE",
        "postmaster, Hello,"
    })
    void knowsTheMailSystemByItsAddress(String local, String subject, @Nullable AutoKind kind) {
        String mail = "From: " + local + "@relay.example\nSubject: " + subject + "\n\nHello\n";

        assertThat(Mails.parsed(mail).auto()).isEqualTo(kind);
    }
}
