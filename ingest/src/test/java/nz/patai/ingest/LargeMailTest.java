package nz.patai.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.MailReceived;
import nz.patai.event.RequestReceived;
import nz.patai.ingest.gateway.SmtpClient;
import nz.patai.runtime.service.Service;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail with a large attachment, from SMTP to the request, on a real broker that takes records of a million bytes and no more. */
class LargeMailTest {

    private static final int ATTACHMENT_BYTES = 30_000_000;

    @TempDir
    Path directory;

    private final List<Event<?>> events = new CopyOnWriteArrayList<>();

    @Test
    void becomesARequestWithItsAttachmentWhileSmallMailGoesOn() throws Exception {
        var content = new byte[ATTACHMENT_BYTES];
        new Random(25_642).nextBytes(content);
        try (var broker = RunningBroker.start(directory);
                var follower = broker.context()
                        .clients()
                        .follow("test", List.of(Topics.MAIL, Topics.REQUESTS), (key, event) -> {
                            if (event != null) {
                                events.add(event);
                            }
                        });
                var service = new IngestService(broker.context())) {
            service.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> service.condition() instanceof Service.Condition.Ready);
            assertThat(deliver(service, mail(1, content))).startsWith("250");
            assertThat(deliver(service, mail(2, "small".getBytes(US_ASCII)))).startsWith("250");
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(requests()).hasSize(2));
            assertThat(follower.failure()).isNull();
        }
        assertThat(requests().stream().flatMap(r -> r.attachments().stream())).anySatisfy(attachment -> {
            assertThat(attachment.bytes()).isEqualTo(ATTACHMENT_BYTES);
            assertThat(attachment.sha256()).isEqualTo(sha256(content));
        });
        assertThat(events)
                .filteredOn(e -> e.body() instanceof MailReceived m && m.raw().blob() != null)
                .hasSize(1);
    }

    private List<RequestReceived> requests() {
        return events.stream()
                .filter(e -> e.body() instanceof RequestReceived)
                .map(e -> (RequestReceived) e.body())
                .toList();
    }

    private static String deliver(IngestService service, byte[] mail) throws Exception {
        try (var client = new SmtpClient(service.smtpAddress())) {
            return client.deliver(mail);
        }
    }

    private static byte[] mail(int number, byte[] attachment) {
        return ("""
                From: Pat Sample <pat%d@home.example>
                To: oia@ministry.example
                Subject: Plans
                Message-ID: <large-%d@home.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                How many such plans do you hold?
                --b
                Content-Type: application/pdf; name=plan.pdf
                Content-Transfer-Encoding: base64

                """.formatted(number, number).replace("\n", "\r\n")
                        + Base64.getMimeEncoder().encodeToString(attachment)
                        + "\r\n--b--\r\n")
                .getBytes(US_ASCII);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
