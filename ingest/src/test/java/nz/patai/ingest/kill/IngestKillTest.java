package nz.patai.ingest.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest is killed at moments drawn at random, from its first instruction on, while mail comes in: each mail that was taken is one request,
 * none is missing, none is there twice, and the references have no gap.
 *
 * <p>Short here; {@code bin/verify-long} runs it at full size: {@code -Dpatai.kills}, {@code -Dpatai.mails}, {@code -Dpatai.seed}.
 */
class IngestKillTest {

    private static final int KILLS = Integer.getInteger("patai.kills", 6);
    private static final int MAILS = Integer.getInteger("patai.mails", 300);
    private static final long SEED = Long.getLong("patai.seed", 25_642);
    private static final int FIRST_THREAD = 100_000;
    private static final long FIRST_NUMBER = 1666; // as agency.yaml of the tests says
    private static final int BY_SMTP = (MAILS + 1) / 2;
    private static final int SENDERS = 3;
    private static final int LONGEST_LIFE_MILLIS = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final Random random = new Random(SEED);
    private final List<Post> posts = IntStream.range(FIRST_THREAD, FIRST_THREAD + MAILS)
            .mapToObj(Post::new)
            .toList();

    @Test
    void eachMailTakenIsOneRequestWhateverMomentIngestIsKilledAt() throws Exception {
        try (var platform = KillPlatform.start(directory);
                var taken = new Taken(platform.clients())) {
            BlockingQueue<Post> waiting = new LinkedBlockingQueue<>();
            var acknowledged = new AtomicInteger();
            var senders = senders(platform, waiting, acknowledged);
            try {
                killAgainAndAgain(platform, waiting);
                try (var last = IngestProcess.start(directory)) {
                    await("every mail to be taken")
                            .atMost(PATIENCE)
                            .until(() -> acknowledged.get() == BY_SMTP
                                    && platform.mailbox().left() == 0);
                    await("every mail to be registered")
                            .atMost(PATIENCE)
                            .failFast("ingest ended by itself", () -> !last.isAlive())
                            .untilAsserted(() -> assertThat(taken.numbers()).hasSizeGreaterThanOrEqualTo(MAILS));
                }
            } finally {
                for (var sender : senders) {
                    sender.close();
                }
                Files.copy(
                        directory.resolve("ingest.out"),
                        Path.of("target", "ingest-kill.out"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            eachIsOneRequestWithOneNumber(taken);
            System.out.printf(
                    "killed: %d times, %d mails by SMTP and IMAP (%s), seed %d: %d requests, each once, in unbroken numbers; also %s%n",
                    KILLS,
                    MAILS,
                    platform.mailbox().name(),
                    SEED,
                    taken.requestsByMail().size(),
                    taken.others());
        }
    }

    /** In each life a share of the mail is there to be sent, so that there is work at every moment. */
    private void killAgainAndAgain(KillPlatform platform, BlockingQueue<Post> waiting) throws Exception {
        Deque<Post> rest = new ArrayDeque<>(posts);
        for (var life = 0; life < KILLS; life++) {
            for (var share = rest.size() / (KILLS - life); share > 0; share--) {
                hand(rest.remove(), platform, waiting);
            }
            try (var ingest = IngestProcess.start(directory)) {
                assertThat(ingest.live(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS))))
                        .as("ingest lives until it is killed; its output is in target/ingest-kill.out")
                        .isTrue();
            }
        }
    }

    private static void hand(Post post, KillPlatform platform, BlockingQueue<Post> waiting) {
        if (post.number() % 2 == 0) {
            waiting.add(post);
        } else {
            platform.mailbox().deliver(post);
        }
    }

    private static List<SmtpSender> senders(
            KillPlatform platform, BlockingQueue<Post> waiting, AtomicInteger acknowledged) {
        return IntStream.range(0, SENDERS)
                .mapToObj(i -> SmtpSender.start(platform.smtp(), waiting, acknowledged::incrementAndGet))
                .toList();
    }

    private void eachIsOneRequestWithOneNumber(Taken taken) {
        assertThat(taken.requestsByMail()).isEqualTo(posts.stream().collect(Collectors.toMap(Post::mailId, post -> 1)));
        assertThat(taken.numbers())
                .isEqualTo(LongStream.range(FIRST_NUMBER, FIRST_NUMBER + MAILS)
                        .boxed()
                        .toList());
        assertThat(taken.others().keySet()).isSubsetOf("DuplicateArrived");
    }
}
