package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nz.patai.event.MailReceived;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References while the work moves from one instance to another and back, on a real broker. */
class RebalanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_NUMBER = 1666; // as agency.yaml of the tests says
    private static final int SHARE = 20;

    @TempDir
    Path directory;

    private final List<Event<?>> events = new CopyOnWriteArrayList<>();

    @Test
    void areGivenOnceAndWithoutAGapWhicheverInstanceGivesThem() throws Exception {
        try (var broker = RunningBroker.start(directory);
                var producer = broker.context().clients().producer("test");
                var follower = broker.context()
                        .clients()
                        .follow("test", List.of(Topics.REQUESTS), (key, event) -> note(event))) {
            var inbox = new MailInbox(broker.context());
            try (var second = new IngestService(at("second", broker.context()))) {
                try (var first = new IngestService(at("first", broker.context()))) {
                    start(first);
                    write(inbox, producer, 0);
                    start(second); // the work is shared from here on, while mail comes in
                    write(inbox, producer, 1);
                    awaitRegistered(2);
                    write(inbox, producer, 2);
                } // the first one leaves with work in hand
                write(inbox, producer, 3);
                awaitRegistered(4);
            }
            assertThat(follower.failure()).isNull();
        }
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.range(FIRST_NUMBER, FIRST_NUMBER + 4 * SHARE)
                        .boxed()
                        .toList());
        assertThat(events.stream().filter(event -> event.body() instanceof RequestReceived))
                .hasSize(4 * SHARE);
    }

    private static void start(IngestService service) {
        service.start();
        await().atMost(PATIENCE).until(() -> service.condition() instanceof Service.Condition.Ready);
    }

    private static void write(MailInbox inbox, EventProducer producer, int share) {
        IntStream.range(share * SHARE, (share + 1) * SHARE).forEach(i -> {
            var mail = inbox.kept("""
                    From: Pat <fyi-request-%d-0a1b2c3d@requests.fyi.org.nz>
                    To: oia@ministry.example
                    Subject: Official Information request - Licences
                    Message-ID: <%d@requests.fyi.org.nz>

                    How many licences?
                    """.formatted(40_000 + i, i));
            producer.write(Topics.MAIL, mail.header().threadId(), Event.<MailReceived>widen(mail));
        });
    }

    private void awaitRegistered(int shares) {
        await().atMost(PATIENCE).until(() -> numbers().size() >= shares * SHARE);
    }

    private List<Long> numbers() {
        return events.stream()
                .filter(event -> event.body() instanceof RequestRegistered)
                .map(event -> ((RequestRegistered) event.body()).number())
                .sorted()
                .toList();
    }

    private void note(@Nullable Event<?> event) {
        if (event != null) {
            events.add(event);
        }
    }

    /** An instance with a state directory of its own. */
    private ServiceContext at(String instance, ServiceContext shared) {
        var p = shared.platform();
        var streams = new PlatformConfig.Streams(directory.resolve(instance), 1, 50);
        var platform = new PlatformConfig(
                p.kafka(),
                p.registry(),
                p.sealing(),
                streams,
                p.ingest(),
                p.responder(),
                p.desk(),
                p.health(),
                p.simulated(),
                p.clock());
        return new ServiceContext(
                shared.service(),
                platform,
                shared.agency(),
                shared.clients(),
                shared.sealer(),
                shared.time(),
                shared.meters());
    }
}
