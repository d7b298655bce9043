package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nz.patai.event.ClockStarted;
import nz.patai.event.DeadLettered;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendReleased;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays true when the process is killed at moments nobody chose, while mail arrives by SMTP and from files. */
class KillTest {

    private static final long SEED = 25_642;
    private static final int KILLS = 3;
    private static final int MAILS_A_ROUND = 16;
    private static final int MOST_MILLIS = 1_200;
    private static final int FIRST_NUMBER = 1662; // as agency.yaml of a new directory says
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Class<? extends EventRecord>> ONCE_EACH = List.of(
            RequestReceived.class,
            RequestRegistered.class,
            QuestionsClassified.class,
            ClockStarted.class,
            ResponseComposed.class,
            SendReleased.class,
            ResponseSent.class);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final Random random = new Random(SEED);
    private final ScheduledExecutorService fate = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Correspondence mails;

    @BeforeEach
    void prepare() throws IOException {
        data = directory.resolve("live");
        mails = new Correspondence(directory.resolve("files"));
    }

    @AfterEach
    void end() {
        fate.shutdownNow();
    }

    @Test
    void losesAndDoublesNoMailWhateverMomentItIsKilledAt() throws Exception {
        for (var round = 0; round < KILLS; round++) {
            mails.write(MAILS_A_ROUND);
            try (var up = UpProcess.start(data)) {
                sendUntilKilled(up);
            }
        }
        assertThat(mails.taken()).hasSizeGreaterThanOrEqualTo(KILLS);
        try (var up = UpProcess.start(data)) {
            mails.sendTheRest(up.smtpPort(), answered -> {});
            assertThat(mails.allTaken()).isTrue();
            assertThat(mails.handIn(data).exit()).isZero();
            awaitAllAnswered();
            eachMailIsOneRequestWithOneNumber();
            eachWasAcknowledgedByOneMail();

            assertThat(mails.sendAllAgain(up.smtpPort())).isTrue();
            assertThat(mails.handIn(data).out()).contains("0 new, " + mails.size() / 2 + " known, 0 rejected");
            aSecondCopyIsADuplicateAndNoRequest();
            assertThat(up.stop()).as("exit code of a clean stop").isZero();
        }
        aSecondStartGoesOnWithTheNextNumber();
    }

    /** Kills it some milliseconds after one of the 250s, and goes on sending until it is gone. */
    private void sendUntilKilled(UpProcess up) throws Exception {
        var killAfter = 1 + random.nextInt(MAILS_A_ROUND / 2 - 1);
        var millis = random.nextInt(MOST_MILLIS);
        var kill = new AtomicReference<@Nullable ScheduledFuture<?>>();
        var files = CompletableFuture.supplyAsync(() -> mails.handIn(data));
        mails.sendTheRest(up.smtpPort(), answered -> {
            if (answered == killAfter) {
                kill.set(fate.schedule(up::kill, millis, TimeUnit.MILLISECONDS));
            }
        });
        assertThat(up.awaitEnd()).isEqualTo(128 + 9);
        files.get(2, TimeUnit.MINUTES);
    }

    private void awaitAllAnswered() {
        await("an acknowledgement of each request")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Recorded.on(data).perRequest(ResponseSent.class))
                        .hasSize(mails.size()));
    }

    private void eachMailIsOneRequestWithOneNumber() {
        var recorded = Recorded.on(data);
        for (var type : ONCE_EACH) {
            assertThat(recorded.perRequest(type))
                    .as(type.getSimpleName())
                    .hasSize(mails.size())
                    .allSatisfy((request, times) -> assertThat(times).isOne());
        }
        assertThat(recorded.all(RequestRegistered.class))
                .extracting(r -> Integer.parseInt(r.reference().replaceFirst(".*-", "")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(FIRST_NUMBER, FIRST_NUMBER + mails.size())
                        .boxed()
                        .toList());
        assertThat(recorded.perRequest(RequestReceived.class).keySet()).containsAll(mails.taken());
        assertThat(recorded.all(FollowUpReceived.class)).isEmpty();
        assertThat(recorded.all(MailSetAside.class)).isEmpty();
        assertThat(recorded.all(DeadLettered.class)).isEmpty();
    }

    /** More than one file only where a 250 of the mail server did not reach the log: then byte for byte the same, and the event says so. */
    private void eachWasAcknowledgedByOneMail() throws IOException, MessagingException {
        Map<String, Set<String>> messageIds = new HashMap<>();
        Map<String, Set<String>> contents = new HashMap<>();
        for (var mail : ReadMail.outgoing(data)) {
            if (!mail.header("To").contains("fyi-request-")) {
                continue; // an officer is told of what is late, once the day has begun in New Zealand
            }
            messageIds.computeIfAbsent(mail.header("To"), to -> new HashSet<>()).add(mail.header("Message-ID"));
            contents.computeIfAbsent(mail.header("To"), to -> new HashSet<>()).add(mail.raw());
        }
        assertThat(messageIds)
                .hasSize(mails.size())
                .allSatisfy((to, ids) -> assertThat(ids).hasSize(1));
        assertThat(contents).allSatisfy((to, bytes) -> assertThat(bytes).hasSize(1));
    }

    private void aSecondCopyIsADuplicateAndNoRequest() throws Exception {
        await("all mail to be understood").atMost(PATIENCE).untilAsserted(() -> {
            var recorded = Recorded.on(data);
            assertThat(recorded.all(DuplicateArrived.class))
                    .hasSize(recorded.all(MailReceived.class).size() - mails.size())
                    .hasSizeGreaterThanOrEqualTo(mails.size() / 2);
        });
        eachMailIsOneRequestWithOneNumber();
        eachWasAcknowledgedByOneMail();
    }

    private void aSecondStartGoesOnWithTheNextNumber() throws Exception {
        try (var up = UpProcess.start(data)) {
            mails.write(1);
            mails.sendTheRest(up.smtpPort(), answered -> {});
            awaitAllAnswered();
            eachMailIsOneRequestWithOneNumber();
            eachWasAcknowledgedByOneMail();
        }
    }
}
