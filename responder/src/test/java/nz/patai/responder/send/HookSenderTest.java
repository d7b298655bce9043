package nz.patai.responder.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AlertKind;
import nz.patai.responder.hook.HookSender;
import nz.patai.runtime.config.AlertsConfig.Form;
import nz.patai.runtime.config.AlertsConfig.Webhook;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.service.ServiceContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel is told of alerts, whatever becomes of mail; and mail goes out, whatever becomes of the channel. */
class HookSenderTest {

    private static final Duration GATHERING = Duration.ofMillis(500);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer channel;

    @SuppressWarnings("NullAway.Init")
    private SendingBench bench;

    @BeforeEach
    void start() throws Exception {
        channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        channel.createContext("/hook-secret", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 202 : answer, -1);
            exchange.close();
        });
        channel.start();
        bench = new SendingBench(directory);
    }

    @AfterEach
    void stop() {
        bench.close();
        channel.stop(0);
    }

    @Test
    void tellsTheChannelInOneMessageOfTheAlertsToItsRoles() throws Exception {
        try (var _ = hook("office", "manager")) {
            bench.alert("one", AlertKind.DUE_IN_FIVE, 5, "manager", "adviser");
            bench.alert("two", AlertKind.OVERDUE, -1, "manager");
            bench.alert("three", AlertKind.DUE_TODAY, 0, "adviser");
            var told = bench.await("one", AlertDelivered.class);
            bench.await("two", AlertDelivered.class);
            assertThat(told.channel()).isEqualTo("office");
            assertThat(told.replyCode()).isEqualTo("202");
        }
        assertThat(posted)
                .singleElement()
                .asString()
                .contains("\"title\":\"one\"", "\"title\":\"two\"", "AdaptiveCard")
                .doesNotContain("three");
        assertThat(bench.all("three", AlertDelivered.class)).isEmpty();
    }

    @Test
    void triesAgainUntilTheChannelTakesItAndSaysSoOnceWithoutItsAddress() throws Exception {
        answers.addAll(List.of(500, 429));
        try (var _ = hook("office", "manager")) {
            bench.alert("late", AlertKind.DUE_IN_FIVE, 5, "manager");
            bench.await("late", AlertDelivered.class);
        }
        assertThat(posted).hasSize(3);
        assertThat(bench.all("late", AlertFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.permanent()).isFalse();
            assertThat(failed.channel()).isEqualTo("office");
            assertThat(failed.reason()).contains("answered 500").doesNotContain("hook-secret");
        });
    }

    @Test
    void holdsBackNoMail() throws Exception {
        channel.stop(0);
        try (var _ = hook("office", "manager");
                var _ = bench.sender(ScriptedTransport.answering(), GATHERING)) {
            bench.alert("mailed", AlertKind.DUE_IN_FIVE, 5, "manager");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            bench.all("mailed", AlertDelivered.class).stream().anyMatch(d -> d.channel() == null));
        }
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        try (var _ = hook("office", "manager")) {
            bench.alert("first", AlertKind.DUE_IN_FIVE, 5, "manager");
            bench.await("first", AlertDelivered.class);
        }
        try (var _ = hook("office", "manager")) {
            bench.alert("second", AlertKind.DUE_IN_FIVE, 5, "manager");
            bench.await("second", AlertDelivered.class);
        }
        assertThat(posted).hasSize(2);
        assertThat(posted.getLast()).contains("second").doesNotContain("first");
    }

    @Test
    void saysThatItsAddressIsNone() throws Exception {
        var file = Files.writeString(directory.resolve("url"), "http://example.org/hook-secret");
        try (var _ = hook(new Webhook("office", Form.slack, new Secret(file), List.of()))) {
            bench.alert("unsafe", AlertKind.DUE_IN_FIVE, 5, "manager");
            var failed = bench.await("unsafe", AlertFailed.class);
            assertThat(failed.reason()).contains("no https address").doesNotContain("hook-secret");
        }
    }

    private HookSender hook(String name, String role) throws Exception {
        var url = "http://127.0.0.1:" + channel.getAddress().getPort() + "/hook-secret";
        var file = Files.writeString(directory.resolve(name + ".url"), url);
        return hook(new Webhook(name, Form.teams, new Secret(file), List.of(role)));
    }

    private HookSender hook(Webhook webhook) {
        var backoff = new Backoff(List.of(Duration.ofMillis(50)));
        var sender = new HookSender(today(bench.context()), webhook, "test", backoff, GATHERING);
        sender.start();
        return sender;
    }

    /** As on the day of the alerts: older ones are no news. */
    private static ServiceContext today(ServiceContext context) {
        return new ServiceContext(
                context.service(),
                context.platform(),
                context.agency(),
                context.clients(),
                context.sealer(),
                () -> Instant.parse("2024-03-06T00:00:00Z"),
                context.meters());
    }
}
