package nz.patai.register.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private final History history = new History("fyi-9", Sealing.plain(), "2024-03-06T09:00:00+13:00");
    private UUID composed;
    private UUID released;

    @BeforeEach
    void release() {
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "9".repeat(64)));
        composed = write(new ResponseComposed(
                ResponseKind.ACKNOWLEDGEMENT,
                history.text("Subject: Trees\r\n\r\n"),
                18,
                GoldenCase.SHA256,
                "<1@ministry.example>",
                false,
                "d".repeat(64),
                List.of()));
        released = write(new SendReleased(composed, ReleaseAuthority.ACKNOWLEDGEMENT, GoldenCase.SHA256, 0), composed);
    }

    @Test
    void waitsWithTheRelaysReasonUntilItIsTriedAgain() {
        failed(1, false);
        assertThat(letter())
                .extracting(Letter::state, Letter::attempts, Letter::trouble)
                .containsExactly(LetterState.DELAYED, 1, "421");
        history.at("2024-03-06T09:05:00+13:00");
        write(new SendAttempted(composed, 2, "relay:25", false), released);
        assertThat(letter())
                .extracting(Letter::state, Letter::attempts, Letter::trouble)
                .containsExactly(LetterState.ATTEMPTED, 2, null);
    }

    @Test
    void hasFailedWhereTheRelayNeverTakesIt() {
        failed(1, true);
        assertThat(letter().state()).isEqualTo(LetterState.FAILED);
    }

    @Test
    void hasComeBackThoughItWasSent() {
        var sent = sent(1);
        write(new ResponseBounced(composed, ResponseKind.ACKNOWLEDGEMENT, sent, "5.1.1"), sent);
        assertThat(letter())
                .extracting(Letter::state, Letter::sentOn, Letter::trouble)
                .containsExactly(LetterState.BOUNCED, Clocks.WED_2024_03_06, "came back (5.1.1)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isSentThoughAnEarlierAttemptFailedInTheSameInstant(long seed) {
        // Given a simulated time, which stands still between two attempts
        failed(1, false);
        failed(2, false);
        sent(3);
        var shuffled = new ArrayList<>(history.events());
        Collections.shuffle(shuffled, new Random(seed));
        // When
        var letter =
                CaseFile.fold("fyi-9", shuffled).requests().getFirst().letters().getFirst();
        // Then
        assertThat(letter)
                .extracting(Letter::state, Letter::attempts, Letter::trouble)
                .containsExactly(LetterState.SENT, 3, null);
        assertThat(letter.events()).hasSize(8);
    }

    private void failed(int attempt, boolean permanent) {
        var attempted = write(new SendAttempted(composed, attempt, "relay:25", false), released);
        write(new ResponseFailed(composed, ResponseKind.ACKNOWLEDGEMENT, attempt, permanent, "421"), attempted);
    }

    private UUID sent(int attempt) {
        var attempted = write(new SendAttempted(composed, attempt, "relay:25", false), released);
        return write(
                new ResponseSent(composed, ResponseKind.ACKNOWLEDGEMENT, attempt, Clocks.WED_2024_03_06, "250", false),
                attempted);
    }

    private UUID write(EventRecord body, UUID... causes) {
        return history.by("responder", Topics.RESPONSES, body, causes);
    }

    private Letter letter() {
        return CaseFile.fold("fyi-9", history.events())
                .requests()
                .getFirst()
                .letters()
                .getFirst();
    }
}
