package nz.patai.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.responder.mail.SmtpSender;
import nz.patai.responder.mail.SmtpSettings;
import nz.patai.responder.send.Backoff;
import nz.patai.responder.send.SendingBench;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Service;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponderServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void takesTheGoldenCaseFromTheTopicsToTheMailServer() throws Exception {
        var relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
        try (var bench = new SendingBench(directory);
                var service = new ResponderService(
                        bench.context(),
                        transport(relay),
                        new Backoff(List.of(Duration.ofMillis(100))),
                        Duration.ZERO)) {
            // Given
            var story = new RequestStory("fyi-25642", bench.context().sealer());
            service.start();
            bench.write(Topics.REQUESTS, story.received());
            bench.write(Topics.REQUESTS, story.registered());
            bench.write(Topics.DEADLINES, story.clock());
            bench.write(Topics.QUESTIONS, story.questions());
            bench.write(Topics.DECISIONS, story.decision());

            // When
            bench.write(Topics.DECISIONS, story.signed(decisionLetter(story), sha256Of(bench)));
            awaitMails(relay, 2);

            // Then
            assertThat(service.condition()).isEqualTo(new Service.Condition.Ready());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> bench.all("fyi-25642", ResponseSent.class), s -> s.size() == 2);
            assertThat(bench.all("fyi-25642", ResponseSent.class))
                    .extracting(ResponseSent::kind)
                    .containsExactly(ResponseKind.ACKNOWLEDGEMENT, ResponseKind.DECISION);
            assertThat(bench.all("fyi-25642", SendAttempted.class)).noneMatch(SendAttempted::mayRepeat);
            assertThat(relay.getReceivedMessages()[1].getHeader("Message-ID"))
                    .containsExactly("<" + decisionLetter(story) + "@ministry.example>");
        } finally {
            relay.stop();
        }
    }

    @Test
    void doesNotStartWithAFaultyLetterText() throws Exception {
        Files.writeString(directory.resolve("cover.txt.mustache"), "{{reference}} {{contact}}\n{{nobody}}");
        var agency = TestContext.AGENCY + "letters: {directory: \"" + directory + "\"}\n";
        var context = TestContext.of("responder", directory, agency).context();

        assertThatThrownBy(() -> new ResponderService(context))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cover.txt.mustache:2")
                .hasMessageContaining("nobody");
    }

    private static java.util.UUID decisionLetter(RequestStory story) {
        return EventId.of("fyi-25642", story.decision().header().eventId(), "ResponseComposed", "DECISION");
    }

    private static String sha256Of(SendingBench bench) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> bench.all("fyi-25642", ResponseComposed.class).stream()
                                .filter(c -> c.kind() == ResponseKind.DECISION)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst()
                .contentSha256();
    }

    private static void awaitMails(GreenMail relay, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> relay.getReceivedMessages().length >= count);
    }

    private static SmtpSender transport(GreenMail relay) {
        return new SmtpSender(new SmtpSettings(
                "127.0.0.1",
                relay.getSmtp().getPort(),
                "ministry.example",
                SmtpSettings.Security.OFF,
                null,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)));
    }
}
