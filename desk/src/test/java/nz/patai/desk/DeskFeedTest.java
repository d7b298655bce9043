package nz.patai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import nz.patai.event.StopReason;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of other people are told: the calendar of due dates, and figures for a monitoring system. */
class DeskFeedTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(directory.resolve("calendar.token"), SECRET + "\n");
        desk = RunningDesk.empty(directory);
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        answered("fyi-7");
        waiting("mail-0123456789abcdef");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void givesTheDueDatesToWhoeverHasTheAddressAndNothingPersonal() {
        var answer = desk.get(null, "/calendar/" + SECRET + ".ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(answer.body())
                .contains(
                        "UID:fyi-25642@due.patai\r\n",
                        "DTSTART;VALUE=DATE:20240306\r\n",
                        "SUMMARY:DOIA 2324-1666 due\r\n")
                .doesNotContain("fyi-7@", "mail-0123", "Korea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/calendar/guessed.ics", "/calendar/.ics", "/calendar/" + SECRET, "/calendar/" + SECRET + "0.ics"
            })
    void isNotThereForWhoeverGuesses(String path) {
        assertThat(desk.get(null, path).statusCode()).isEqualTo(404);
        assertThat(desk.get("Bearer " + DeskAgency.READER, path).statusCode()).isEqualTo(404);
    }

    @Test
    void isRevokedByAnotherSecret() throws IOException {
        Files.writeString(directory.resolve("calendar.token"), "f".repeat(32));
        assertThat(desk.get(null, "/calendar/" + SECRET + ".ics").statusCode()).isEqualTo(404);
        assertThat(desk.get(null, "/calendar/" + "f".repeat(32) + ".ics").statusCode())
                .isEqualTo(200);
        Files.writeString(directory.resolve("calendar.token"), "short");
        assertThat(desk.get(null, "/calendar/short.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void countsWhatIsOpenDueOverdueAndWaiting() {
        desk.test().setTime(Instant.parse("2024-03-04T20:00:00Z")); // Tuesday, one working day left
        assertThat(gauges()).isEqualTo("open 1, overdue 0, within 0: 0, 1: 1, 5: 1, waiting 1, oldest 27");
        desk.test().setTime(Instant.parse("2024-03-06T20:00:00Z"));
        assertThat(gauges()).isEqualTo("open 1, overdue 1, within 0: 0, 1: 0, 5: 0, waiting 1, oldest 29");
    }

    private String gauges() {
        var meters = new SimpleMeterRegistry();
        desk.gauges().bind(meters);
        return "open %s, overdue %s, within 0: %s, 1: %s, 5: %s, waiting %s, oldest %s"
                .formatted(
                        value(meters, "patai.requests.open", null),
                        value(meters, "patai.requests.overdue", null),
                        value(meters, "patai.requests.due.within", "0"),
                        value(meters, "patai.requests.due.within", "1"),
                        value(meters, "patai.requests.due.within", "5"),
                        value(meters, "patai.mails.waiting", null),
                        value(meters, "patai.requests.oldest.days", null));
    }

    private static int value(SimpleMeterRegistry meters, String name, @Nullable String workingDays) {
        var search = meters.get(name);
        return (int) (workingDays == null ? search : search.tag("working_days", workingDays))
                .gauge()
                .value();
    }

    private void answered(String thread) {
        var history = new History(thread, desk.test().sealer()::seal, "2024-02-07T10:00:00+13:00");
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "7".repeat(64)));
        history.by("deadline-tracker", Topics.DEADLINES, Clocks.started());
        history.by(
                "deadline-tracker",
                Topics.DEADLINES,
                Clocks.stopped(StopReason.DECISION_SENT, LocalDate.of(2024, 2, 20), 9));
        desk.record(history.events());
    }

    private void waiting(String thread) {
        var history = new History(thread, desk.test().sealer()::seal, "2024-02-05T09:00:00+13:00").about(null);
        history.by("ingest", Topics.REQUESTS, Mails.setAside(history, "b".repeat(64), "Cheap pills"));
        desk.record(history.events());
    }
}
