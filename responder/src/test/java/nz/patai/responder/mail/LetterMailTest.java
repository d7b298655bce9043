package nz.patai.responder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.AlertNotice;
import org.junit.jupiter.api.Test;

class LetterMailTest {
    private static final MailStamp STAMP = new MailStamp(
            "<c0ffee@mbie.govt.nz>",
            Instant.parse("2024-03-06T03:04:05Z"),
            Threading.answering("<ogm-1+65c2@localhost>", List.of()));

    @Test
    void bringsTheDecisionToTheMagicAddress() throws Exception {
        // Given
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        OutgoingMail mail = new LetterMail(GoldenCase.renderer()).of(GoldenCase.letter(), STAMP);

        // When
        SendOutcome outcome = new SmtpSender(settings(server.getSmtp().getPort()))
                .send(mail.from(), mail.to(), MimeWriterTest.write(mail));

        // Then
        assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
        MimeMessage received = server.getReceivedMessagesForDomain("fyi-request-25642-54174c07@requests.fyi.org.nz")[0];
        assertThat(received.getSubject())
                .isEqualTo("Re: Official Information request - North Korea defectors (DOIA 2324-1666)");
        assertThat(received.getHeader("In-Reply-To")).containsExactly("<ogm-1+65c2@localhost>");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("DOIA-2324-1666-response.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(GoldenCase.renderer().pdf(GoldenCase.letter()));
        server.stop();
    }

    @Test
    void alertsOfficersWithoutAWordAboutTheRequester() {
        // Given
        AlertNotice notice = new AlertNotice(
                "DOIA 2324-1666",
                "the decision",
                GoldenCase.WED_2024_03_06,
                LocalDate.of(2024, 2, 28),
                5,
                "bin/patai show fyi-25642");

        // When
        OutgoingMail mail = new LetterMail(GoldenCase.renderer())
                .alert(
                        notice,
                        GoldenCase.AGENCY,
                        List.of("officer@mbie.govt.nz"),
                        new MailStamp("<1@mbie.govt.nz>", STAMP.date(), Threading.none()));

        // Then
        assertThat(mail.subject()).isEqualTo("DOIA 2324-1666: 5 working days left (due 6 March 2024)");
        assertThat(mail.text()).isEqualTo("""
                        DOIA 2324-1666: the decision is due on 6 March 2024.

                        Working days left on 28 February 2024: 5
                        To see it: bin/patai show fyi-25642
                        """);
        assertThat(new String(MimeWriterTest.write(mail), StandardCharsets.US_ASCII))
                .doesNotContain("Chris", "fyi-request");
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                "mbie.govt.nz",
                SmtpSettings.Security.OFF,
                null,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }
}
