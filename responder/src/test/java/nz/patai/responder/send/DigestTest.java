package nz.patai.responder.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AlertKind;
import nz.patai.responder.mail.SendOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not urgent is told in one mail to each officer. */
class DigestTest {

    private static final Duration GATHERING = Duration.ofMillis(700);

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
    void tellsEachOfficerInOneMailOfWhatIsNotUrgent() {
        bench.alert("one", AlertKind.DUE_IN_FIVE, 5, "manager", "adviser");
        bench.alert("two", AlertKind.OVERDUE, -3, "adviser");
        bench.alert("three", AlertKind.DUE_TODAY, 0, "adviser");
        var relay = ScriptedTransport.answering();

        try (var _ = bench.sender(relay, GATHERING)) {
            assertThat(bench.await("one", AlertDelivered.class).told()).containsExactly("manager", "adviser");
            bench.await("two", AlertDelivered.class);
            bench.await("three", AlertDelivered.class);
        }

        assertThat(toldTo(relay, "hana@ministry.example"))
                .singleElement()
                .asString()
                .contains("Subject: one: 5 working");
        assertThat(toldTo(relay, "tom@ministry.example"))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("Subject: three: due today"))
                .anySatisfy(mail -> assertThat(mail)
                        .contains("Subject: 2 dates for 28 February 2024, 1 overdue")
                        .containsSubsequence("two: the decision", "one: the decision")
                        .contains("patai show two")
                        .doesNotContain("three"));
    }

    @Test
    void owesAnAlertUntilAllWhoHoldItsRolesWereToldAndTellsNobodyTwice() {
        bench.alert("shared", AlertKind.DUE_IN_FIVE, 5, "manager", "adviser");
        bench.alert("other", AlertKind.DUE_IN_ONE, 1, "adviser");
        var relay = ScriptedTransport.answering(
                new SendOutcome.Accepted(250, "ok"), new SendOutcome.RefusedForNow(451, "later"));

        try (var _ = bench.sender(relay, GATHERING)) {
            bench.await("shared", AlertDelivered.class);
            bench.await("other", AlertDelivered.class);
        }

        assertThat(bench.await("shared", AlertFailed.class).permanent()).isFalse();
        assertThat(toldTo(relay, "hana@ministry.example")).hasSize(1);
        assertThat(toldTo(relay, "tom@ministry.example")).hasSize(2);
    }

    @Test
    void givesAnAlertUpOnlyWhereNobodyCanBeTold() {
        bench.alert("half", AlertKind.DUE_IN_FIVE, 5, "manager", "adviser");
        bench.alert("none", AlertKind.DUE_IN_FIVE, 5, "adviser");
        var relay = ScriptedTransport.answering(
                new SendOutcome.Accepted(250, "ok"), new SendOutcome.RefusedForGood(550, "no such user"));

        try (var _ = bench.sender(relay, GATHERING)) {
            bench.await("half", AlertDelivered.class);
            assertThat(bench.await("none", AlertFailed.class).permanent()).isTrue();
        }
    }

    @Test
    void saysOfGatheredAlertsTooThatNobodyHoldsTheirRole() {
        bench.alert("nobody-gathered", AlertKind.DUE_IN_FIVE, 5, "minister");
        try (var _ = bench.sender(ScriptedTransport.answering(), GATHERING)) {
            assertThat(bench.await("nobody-gathered", AlertFailed.class).reason())
                    .contains("minister");
        }
    }

    private static List<String> toldTo(ScriptedTransport relay, String officer) {
        return relay.given().stream()
                .filter(g -> g.recipients().contains(officer))
                .map(ScriptedTransport.Given::message)
                .toList();
    }
}
