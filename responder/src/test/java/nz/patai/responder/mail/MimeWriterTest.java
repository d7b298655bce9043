package nz.patai.responder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MimeWriterTest {
    private static final Instant WED_2024_03_06_AFTERNOON = Instant.parse("2024-03-06T03:04:05Z");
    private static final OutgoingMail MAIL = new OutgoingMail(
            "Hīkina Whakatutuki",
            "oia@agency.example",
            List.of("fyi-request-1-aaaaaaaa@requests.example"),
            "Re: Ngā pātai about a rather long matter that does not fit on one line of a header (REF 1)",
            "<1@agency.example>",
            WED_2024_03_06_AFTERNOON,
            Threading.answering("<2@requests.example>", List.of("<0@requests.example>")),
            "Tēnā koe\n\n.A line with a dot, and one = sign.\n",
            List.of());

    @Test
    void writesATextMailByteByByte() {
        String expected = """
                Date: Wed, 6 Mar 2024 16:04:05 +1300
                From: =?UTF-8?Q?H=C4=ABkina_Whakatutuki?= <oia@agency.example>
                To: fyi-request-1-aaaaaaaa@requests.example
                Message-ID: <1@agency.example>
                In-Reply-To: <2@requests.example>
                References: <0@requests.example>
                 <2@requests.example>
                Subject: =?UTF-8?Q?Re:_Ng=C4=81_p=C4=81tai_about_a_rather_long_matter_that?=
                 =?UTF-8?Q?_does_not_fit_on_one_line_of_a_header_(REF_1)?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                T=C4=93n=C4=81 koe

                .A line with a dot, and one =3D sign.
                """;

        assertThat(text(write(MAIL))).isEqualTo(expected.replace("\n", "\r\n"));
    }

    @Test
    void attachesTheLetterAndKeepsItWhole() throws Exception {
        // Given
        byte[] pdf = {0, 1, 2, (byte) 0xFF, '\n', '.', '\r'};
        OutgoingMail mail = with(MAIL, List.of(new Attachment("REF-1-response.pdf", "application/pdf", pdf)));

        // When
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(write(mail)));

        // Then
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(MAIL.text().replace("\n", "\r\n"));
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("REF-1-response.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void writesTheSameBytesTwice() {
        OutgoingMail mail = with(MAIL, List.of(new Attachment("a.pdf", "application/pdf", new byte[1000])));

        assertThat(write(mail)).isEqualTo(write(mail));
    }

    @Test
    void takesASubjectOfManyEmojiWhichIsNoLongerThanItLooks() {
        String subject = ReplySubject.of("\uD83D\uDE00".repeat(1000), "REF 1");

        assertThat(write(names(MAIL, "Agency", MAIL.to(), subject))).isNotEmpty();
    }

    static Stream<Arguments> faultyMails() {
        return Stream.of(
                fault("from", mail -> sender(mail, "oia@agency.example\r\nBcc: x@y.example")),
                fault("from", mail -> sender(mail, "noreply@agency.example")),
                fault("from", mail -> sender(mail, "Do-Not-Reply@agency.example")),
                fault("from", mail -> sender(mail, "")),
                fault("fromName", mail -> names(mail, "Agency\nBcc: x", mail.to(), mail.subject())),
                fault("to", mail -> names(mail, "Agency", List.of("a@b.example\nX: y"), mail.subject())),
                fault("to", mail -> names(mail, "Agency", List.of("a@b.example, c@d.example"), mail.subject())),
                fault("to", mail -> names(mail, "Agency", List.of(), mail.subject())),
                fault("subject", mail -> names(mail, "Agency", mail.to(), "Re: x\r\n\r\nbody")),
                fault("subject", mail -> names(mail, "Agency", mail.to(), "x".repeat(251))),
                fault("subject", mail -> names(mail, "Agency", mail.to(), " ")),
                fault("messageId", mail -> ids(mail, "<1@a>\r\nX: y", Threading.none())),
                fault("messageId", mail -> ids(mail, "1@a", Threading.none())),
                fault("threading", mail -> ids(mail, "<1@a>", new Threading("<1@a>\nX: y", List.of()))),
                fault("threading", mail -> ids(mail, "<1@a>", new Threading(null, List.of("<a b@c>")))),
                fault("text", mail -> body(mail, "")),
                fault("text", mail -> body(mail, "Before\n--------\nhidden")),
                fault(
                        "attachment",
                        mail -> with(mail, List.of(new Attachment("a\"\r\nb", "application/pdf", new byte[1])))),
                fault(
                        "attachment",
                        mail -> with(mail, List.of(new Attachment("a.pdf", "text/html;\r\nx", new byte[1])))));
    }

    @ParameterizedTest
    @MethodSource("faultyMails")
    void rejectsWhatWouldBreakTheMail(String field, UnaryOperator<OutgoingMail> change) {
        MailWriting writing = MimeWriter.write(change.apply(MAIL));

        assertThat(writing)
                .isInstanceOfSatisfying(
                        MailWriting.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(MailProblem::field)
                                .containsExactly(field));
    }

    static byte[] write(OutgoingMail mail) {
        return switch (MimeWriter.write(mail)) {
            case MailWriting.Written written -> written.bytes();
            case MailWriting.Rejected(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static Arguments fault(String field, UnaryOperator<OutgoingMail> change) {
        return Arguments.of(field, change);
    }

    private static OutgoingMail sender(OutgoingMail m, String from) {
        return new OutgoingMail(
                m.fromName(),
                from,
                m.to(),
                m.subject(),
                m.messageId(),
                m.date(),
                m.threading(),
                m.text(),
                m.attachments());
    }

    private static OutgoingMail names(OutgoingMail m, String fromName, List<String> to, String subject) {
        return new OutgoingMail(
                fromName, m.from(), to, subject, m.messageId(), m.date(), m.threading(), m.text(), m.attachments());
    }

    private static OutgoingMail ids(OutgoingMail m, String messageId, Threading threading) {
        return new OutgoingMail(
                m.fromName(), m.from(), m.to(), m.subject(), messageId, m.date(), threading, m.text(), m.attachments());
    }

    private static OutgoingMail body(OutgoingMail m, String text) {
        return new OutgoingMail(
                m.fromName(),
                m.from(),
                m.to(),
                m.subject(),
                m.messageId(),
                m.date(),
                m.threading(),
                text,
                m.attachments());
    }

    private static OutgoingMail with(OutgoingMail m, List<Attachment> attachments) {
        return new OutgoingMail(
                m.fromName(),
                m.from(),
                m.to(),
                m.subject(),
                m.messageId(),
                m.date(),
                m.threading(),
                m.text(),
                attachments);
    }
}
