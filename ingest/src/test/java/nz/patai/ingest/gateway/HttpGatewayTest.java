package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nz.patai.event.MailChannel;
import nz.patai.event.ReceiptBasis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest implements MailSinkContract {

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestSink sink;
    private HttpGateway gateway;

    @BeforeEach
    void start() {
        sink = new TestSink(directory);
        gateway = HttpGateway.start(
                sink.context.platform().ingest(),
                sink.context.agency(),
                sink,
                LargeMail.of(700_000),
                () -> TestSink.NOW);
    }

    @AfterEach
    void stop() {
        gateway.close();
        client.close();
    }

    @Override
    public TestSink sink() {
        return sink;
    }

    @Override
    public Answer[] deliver(byte[]... mails) throws Exception {
        var answers = new Answer[mails.length];
        for (int i = 0; i < mails.length; i++) {
            answers[i] = answer(post("/mail", "test-token", mails[i]).statusCode());
        }
        return answers;
    }

    @Override
    public void deliverAndBreakOff(byte[] part) throws Exception {
        var head = "POST /mail HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer test-token\r\nContent-Length: 5000\r\n\r\n";
        try (var socket = new Socket(gateway.address().host(), gateway.address().port())) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
        }
    }

    @Test
    void tellsWhatWasKept() throws Exception {
        var answer = post("/mail?received=2024-02-06T20:14:02Z", "test-token", MailSinkContract.mail(1));
        var json = new ObjectMapper().readTree(answer.body());
        var event = sink.kept().getFirst();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json.get("mail_id").asText()).isEqualTo(event.body().mailId());
        assertThat(json.get("event_id").asText())
                .isEqualTo(event.header().eventId().toString());
        assertThat(json.get("received").asText()).isEqualTo("2024-02-06T20:14:02Z");
        assertThat(event.body().channel()).isEqualTo(MailChannel.FILE);
        assertThat(event.body().receiptBasis()).isEqualTo(ReceiptBasis.GIVEN_BY_OPERATOR);
    }

    @Test
    void refusesAWrongToken() throws Exception {
        assertThat(post("/mail", "other", MailSinkContract.mail(1)).statusCode())
                .isEqualTo(401);
        assertThat(sink.kept()).isEmpty();
    }

    @Test
    void refusesAReceiptThatIsNoInstant() throws Exception {
        var answer = post("/mail?received=yesterday", "test-token", MailSinkContract.mail(1));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("2024-02-06T20:14:02Z");
        assertThat(sink.kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z", "1900-01-01T00:00:00Z"})
    void refusesAReceiptThatCannotBe(String received) throws Exception {
        var answer = post("/mail?received=" + received, "test-token", MailSinkContract.mail(1));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("check the year");
        assertThat(sink.kept()).isEmpty();
    }

    private HttpResponse<String> post(String path, String token, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + gateway.address() + path))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Answer answer(int status) {
        return switch (status) {
            case 202 -> Answer.YES;
            case 503 -> Answer.TRY_AGAIN;
            case 413 -> Answer.TOO_LARGE;
            default -> throw new AssertionError(status);
        };
    }
}
