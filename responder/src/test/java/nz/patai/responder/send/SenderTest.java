package nz.patai.responder.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.responder.RequestStory;
import nz.patai.responder.domain.Sha256;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.SendOutcome;
import nz.patai.runtime.service.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

    private static final SendOutcome DOWN =
            new SendOutcome.RefusedForNow(0, "the relay could not be reached, or not safely");

    @TempDir
    private static Path directory;

    private static SendingBench bench;

    @BeforeAll
    static void open() {
        bench = new SendingBench(directory);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void sendsOnceAndSaysOnWhichDay() {
        var relay = ScriptedTransport.answering();
        bench.release("once", "hello");

        try (var _ = bench.sender(relay)) {
            var sent = bench.await("once", ResponseSent.class);

            assertThat(sent.sentOn()).isEqualTo(LocalDate.of(2024, 2, 7));
            assertThat(sent.kind()).isEqualTo(ResponseKind.DECISION);
            assertThat(sent.mayBeRepeated()).isFalse();
            assertThat(bench.all("once", SendAttempted.class)).hasSize(1);
            assertThat(relay.given())
                    .containsExactly(new ScriptedTransport.Given(
                            "oia@ministry.example",
                            List.of("fyi-request-1-aaaaaaaa@requests.fyi.org.nz"),
                            new String(SendingBench.bytes("hello"), StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void sendsTheSameBytesAgainAndSaysSoAfterACrashBetweenAttemptAndOutcome() {
        // Given
        MailTransport crash = (from, to, message) -> {
            throw new IllegalStateException("the machine stops here");
        };
        bench.release("crash", "once or twice");
        try (var sender = bench.sender(crash)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> sender.condition() instanceof Service.Condition.Failed);
        }
        assertThat(bench.all("crash", SendAttempted.class)).hasSize(1);

        // When
        var relay = ScriptedTransport.answering();
        try (var _ = bench.sender(relay)) {
            var sent = bench.await("crash", ResponseSent.class);

            // Then
            assertThat(sent.mayBeRepeated()).isTrue();
            assertThat(sent.attempt()).isEqualTo(2);
            assertThat(bench.all("crash", SendAttempted.class))
                    .extracting(SendAttempted::attempt, SendAttempted::mayRepeat)
                    .containsExactly(tuple(1, false), tuple(2, true));
            assertThat(relay.given().getFirst().message())
                    .isEqualTo(new String(SendingBench.bytes("once or twice"), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void sendsNothingThatTheHistorySaysWasSent() {
        var composedId = bench.release("known", "already out");
        var story = new RequestStory("known", bench.context().sealer());
        bench.write(story.event(
                "sent",
                RequestStory.WED_2024_03_06,
                new ResponseSent(composedId, ResponseKind.DECISION, 1, LocalDate.of(2024, 3, 6), "250", false)));
        var relay = ScriptedTransport.answering();

        try (var _ = bench.sender(relay)) {
            bench.awaitQuiet("after-known");
        }

        assertThat(relay.given()).noneMatch(g -> g.message().contains("already out"));
        assertThat(bench.all("known", SendAttempted.class)).isEmpty();
    }

    @Test
    void triesAgainWhatTheRelayRefusesForNowAndTellsOfItOnce() {
        var busy = new SendOutcome.RefusedForNow(451, "451 try <someone@example.org> later");
        var relay = ScriptedTransport.answering(busy, busy);
        bench.release("later", "patience");

        try (var _ = bench.sender(relay)) {
            var sent = bench.await("later", ResponseSent.class);

            assertThat(sent.attempt()).isEqualTo(3);
            assertThat(sent.mayBeRepeated()).isFalse();
            assertThat(bench.all("later", ResponseFailed.class))
                    .singleElement()
                    .satisfies(f -> assertThat(f.permanent()).isFalse())
                    .satisfies(f -> assertThat(f.reason()).contains("451").doesNotContain("someone"));
        }
    }

    @Test
    void keepsMailsThatARelayRefusesForTheirSenderUntilThatIsMended() {
        var relay =
                ScriptedTransport.answering(new SendOutcome.SenderRefused(530, "530 sign in, oia@ministry.example"));
        bench.release("signed-out", "kept");

        try (var _ = bench.sender(relay)) {
            assertThat(bench.await("signed-out", ResponseSent.class).mayBeRepeated())
                    .isFalse();
        }

        assertThat(bench.all("signed-out", ResponseFailed.class))
                .singleElement()
                .satisfies(f -> assertThat(f.permanent()).isFalse())
                .satisfies(f -> assertThat(f.reason()).contains("530").doesNotContain("ministry"));
    }

    @Test
    void waitsForARelayThatIsDownAndLosesNothing() {
        var relay = ScriptedTransport.answering(DOWN, DOWN, DOWN, DOWN);
        bench.release("down-1", "first");
        bench.release("down-2", "second");

        try (var _ = bench.sender(relay)) {
            assertThat(bench.await("down-1", ResponseSent.class).mayBeRepeated())
                    .isFalse();
            assertThat(bench.await("down-2", ResponseSent.class).mayBeRepeated())
                    .isFalse();
        }

        assertThat(relay.given()).hasSize(6);
    }

    @Test
    void flagsAsRepeatedWhatFollowsAnUnknownOutcome() {
        var relay = ScriptedTransport.answering(new SendOutcome.OutcomeUnknown("the connection broke"));
        bench.release("unknown", "maybe");

        try (var _ = bench.sender(relay)) {
            assertThat(bench.await("unknown", ResponseSent.class).mayBeRepeated())
                    .isTrue();
        }

        assertThat(relay.given()).hasSize(2);
        assertThat(relay.given().getFirst()).isEqualTo(relay.given().getLast());
    }

    @Test
    void givesUpWhatTheRelayRefusesForGood() {
        var relay = ScriptedTransport.answering(new SendOutcome.RefusedForGood(550, "550 no <x@example.org>"));
        bench.release("good", "no such box");

        try (var _ = bench.sender(relay)) {
            var failed = bench.await("good", ResponseFailed.class);

            assertThat(failed.permanent()).isTrue();
            assertThat(failed.reason()).isEqualTo("the relay refused it for good with 550");
        }
    }

    @Test
    void findsAMailWhoseOffsetIsOffAndNeverSendsOneThatIsNotWhatWasReleased() {
        bench.release("hint", "found anyway", Sha256.hex(SendingBench.bytes("found anyway")), -1);
        bench.release("forged", "not signed", "f".repeat(64), 0);
        var relay = ScriptedTransport.answering();

        try (var _ = bench.sender(relay)) {
            bench.await("hint", ResponseSent.class);
            assertThat(bench.await("forged", ResponseFailed.class).permanent()).isTrue();
        }

        assertThat(relay.given()).noneMatch(g -> g.message().contains("not signed"));
    }

    @Test
    void deliversAnAlertOnceToWhoHoldsTheRole() {
        bench.alert("alerted", "manager");
        var relay = ScriptedTransport.answering();

        try (var _ = bench.sender(relay)) {
            assertThat(bench.await("alerted", AlertDelivered.class).told()).containsExactly("manager");
            bench.alert("alerted", "manager");
            bench.awaitQuiet("after-alert");
        }

        assertThat(bench.all("alerted", AlertDelivered.class)).hasSize(1);
        assertThat(relay.given())
                .filteredOn(g -> g.recipients().contains("hana@ministry.example"))
                .singleElement()
                .satisfies(g -> assertThat(g.message()).contains("Subject: alerted: 5 working days left"));
    }

    @Test
    void saysThatNobodyHoldsTheRoleOfAnAlert() {
        bench.alert("nobody", "minister");

        try (var _ = bench.sender(ScriptedTransport.answering())) {
            var failed = bench.await("nobody", AlertFailed.class);

            assertThat(failed.permanent()).isTrue();
            assertThat(failed.reason()).contains("minister");
        }
    }

    @Test
    void sharesTheWorkBetweenTwoSendersOfTwoProcessesWithoutSendingTwice() {
        var relay = ScriptedTransport.answering();
        try (var _ = bench.sender(relay);
                var _ = bench.otherProcess().sender(relay)) {
            bench.awaitQuiet("shared");
        }

        assertThat(relay.given()).hasSize(4);
    }
}
