package nz.patai.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import nz.patai.event.MailChannel;
import nz.patai.event.ReceiptBasis;
import nz.patai.ingest.config.IngestRules;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.service.CannotStartException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpGatewayTest implements MailSinkContract {

    @TempDir
    Path directory;

    private TestSink sink;
    private SmtpGateway gateway;

    @BeforeEach
    void start() {
        sink = new TestSink(directory);
        gateway = start(sink.context.platform().ingest());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Override
    public TestSink sink() {
        return sink;
    }

    @Override
    public Answer[] deliver(byte[]... mails) throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            var answers = new Answer[mails.length];
            for (int i = 0; i < mails.length; i++) {
                answers[i] = answer(client.deliver(mails[i]));
            }
            return answers;
        }
    }

    @Override
    public void deliverAndBreakOff(byte[] part) throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            begin(client);
            client.say("DATA");
            client.raw(SmtpClient.stuffed(part));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oia@ministry.example,          250",
        "OIA@Ministry.Example,          250",
        "oia+fyi@ministry.example,      250",
        "lgoima@council.example,        250",
        "someone@ministry.example,      550 5.1.1",
        "oia@ministry.example.evil.example, 550 5.1.1",
        "relay@elsewhere.example,       550 5.1.1"
    })
    void takesOnlyMailForTheBodies(String recipient, String reply) throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            client.say("MAIL FROM:<a@b.example>");
            assertThat(client.say("RCPT TO:<" + recipient + ">")).startsWith(reply);
        }
    }

    @Test
    void takesTheNullSenderAndNamesReceiptAndEnvelope() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            client.say("MAIL FROM:<>");
            client.say("RCPT TO:<oia@ministry.example>");
            client.say("DATA");
            client.raw(SmtpClient.stuffed(MailSinkContract.mail(1)));
            client.say(".");
        }
        var event = sink.kept().getFirst();
        assertThat(sink.senderOf(event)).isEmpty();
        assertThat(event.header().occurredAt()).isEqualTo(TestSink.NOW);
        assertThat(event.header().threadId()).isEqualTo("fyi-31001");
        assertThat(event.body().channel()).isEqualTo(MailChannel.SMTP);
        assertThat(event.body().receiptBasis()).isEqualTo(ReceiptBasis.SMTP_ACCEPTED);
        assertThat(event.body().envelopeRecipients()).hasSize(1);
    }

    @Test
    void advertisesItsSizeLimitAndRefusesAMailDeclaredLarger() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            assertThat(client.say("EHLO client.example")).contains("SIZE 700000");
            assertThat(client.say("MAIL FROM:<a@b.example> SIZE=700001")).startsWith("552 5.3.4");
        }
    }

    @Test
    void takesTheNextMailOfASessionAfterOneThatWasNotKept() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            sink.failAt(TestSink.Step.MAIL);
            assertThat(client.deliver(MailSinkContract.mail(1))).startsWith("451 4.3.0");
            sink.failAt(null);
            assertThat(client.deliver(MailSinkContract.mail(1))).startsWith("250");
        }
    }

    @Test
    void offersNoChunksForTheyHaveNoSureEnd() throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            assertThat(client.say("EHLO client.example")).doesNotContain("CHUNKING", "STARTTLS", "AUTH");
            begin(client);
            assertThat(client.say("BDAT 5000 LAST")).startsWith("502 5.5.1");
            assertThat(client.reply()).isEqualTo("null\n");
        }
        assertThat(sink.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL FROM:<a@b.example> SIZE=99999999999999999999, 552 5.3.4",
        "MAIL FROM:<a@b.example> SIZE=4294967297,           552 5.3.4",
        "MAIL FROM:<a@b.example> SIZE=many,                 501 5.5.4",
        "MAIL FROM:<a@b.example> SIZE=-1,                   501 5.5.4",
        "MAIL FROM:<a@b.example> SIZE=,                     501 5.5.4",
        "MAIL FROM:<a@b.example> size=100 BODY=8BITMIME,    250",
        "MAIL FROM:<a@b.example> SIZE=0,                    250"
    })
    void readsADeclaredSizeWhateverItSays(String line, String reply) throws Exception {
        try (var client = new SmtpClient(gateway.address())) {
            assertThat(client.say(line)).startsWith(reply);
            client.say("RSET");
            assertThat(client.deliver(MailSinkContract.mail(1))).startsWith("250");
        }
    }

    @Test
    void saysWhatToDoWhereThePortIsTaken() {
        var taken = sink.context.platform().ingest();
        var same = new PlatformConfig.Ingest(
                "gateway-2",
                gateway.address(),
                new Address("127.0.0.1", 0),
                taken.tokenFile(),
                0,
                taken.trustedGateways(),
                taken.imap(),
                taken.smtpServer(),
                taken.reading());
        assertThatThrownBy(() -> start(same))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(gateway.address().toString())
                .hasMessageContaining("platform.yaml");
    }

    private SmtpGateway start(PlatformConfig.Ingest settings) {
        return SmtpGateway.start(
                settings,
                IngestRules.addresses(sink.context.agency()),
                sink,
                LargeMail.of(settings.maxMessageBytes()),
                () -> TestSink.NOW);
    }

    private static void begin(SmtpClient client) throws IOException {
        client.say("MAIL FROM:<a@b.example>");
        client.say("RCPT TO:<oia@ministry.example>");
    }

    static Answer answer(String reply) {
        return switch (reply.substring(0, 3)) {
            case "250" -> Answer.YES;
            case "451" -> Answer.TRY_AGAIN;
            case "552" -> Answer.TOO_LARGE;
            default -> throw new AssertionError(reply);
        };
    }
}
