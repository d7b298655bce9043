package nz.patai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.event.StopReason;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskRegisterTest {

    private static final String MAIL = "mail-0123456789abcdef";

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.empty(directory);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        // query                    on Wed 6 March         on Thu 7 March
        "'',                        fyi-25642 fyi-7 " + MAIL + ", fyi-25642 fyi-7 " + MAIL,
        "?open=true,                fyi-25642 " + MAIL + ",       fyi-25642 " + MAIL,
        "?open=false,               fyi-25642 fyi-7 " + MAIL + ", fyi-25642 fyi-7 " + MAIL,
        "?overdue=true,             '',                    fyi-25642",
        "?overdue=true&open=true,   '',                    fyi-25642",
        "?due_within=0,             fyi-25642,             fyi-25642",
        "?due_within=5&open=true,   fyi-25642,             fyi-25642",
    })
    void showsTheRowsThatPassEveryFilter(String query, String onWednesday, String onThursday) {
        arrivals();
        desk.test().setTime(Instant.parse("2024-03-06T10:59:59Z"));
        assertThat(ids(query)).containsExactlyElementsOf(words(onWednesday));
        desk.test().setTime(Instant.parse("2024-03-06T11:00:00Z"));
        assertThat(ids(query)).containsExactlyElementsOf(words(onThursday));
    }

    @Test
    void leavesOutWhatIsDueLater() {
        arrivals();
        desk.test().setTime(Instant.parse("2024-02-26T22:00:00Z"));
        assertThat(ids("?due_within=6")).containsExactly("fyi-25642");
        assertThat(ids("?due_within=5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open=1",
                "open=TRUE",
                "overdue=yes",
                "due_within=-1",
                "due_within=soon",
                "due_within=",
                "due_within=99999"
            })
    void refusesAFilterItCannotRead(String query) {
        var answer = desk.get("Bearer " + DeskAgency.READER, "/api/register?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith(query.substring(0, query.indexOf('=')) + " must be ");
    }

    @Test
    void showsARowAsJson() {
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        assertThat(desk.json("/api/register").toString())
                .isEqualTo(
                        "[{\"id\":\"fyi-25642\",\"reference\":\"DOIA 2324-1666\",\"title\":\"North Korea defectors\","
                                + "\"received\":\"2024-02-07\",\"due\":\"2024-03-06\",\"working_days_left\":20,\"status\":\"open\","
                                + "\"questions\":2,\"open\":true}]");
    }

    @Test
    void isEmptyWhereNothingIsRecorded() {
        assertThat(desk.json("/api/register").toString()).isEqualTo("[]");
    }

    @Test
    void showsWhatItHasNoKeyForAsDisposed() {
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        desk.test().keys().destroy(GoldenCase.THREAD);
        assertThat(desk.json("/api/register").path(0).path("title").asText()).isEqualTo("[disposed]");
    }

    @Test
    void tellsTheTimeOfItsEdge() {
        desk.test().setTime(Instant.parse("2024-02-06T20:12:00Z"));
        assertThat(desk.json("/api/time").path("now").asText()).isEqualTo("2024-02-06T20:12:00Z");
    }

    /** The golden case as it came, another that was answered on 20 February, and a mail that is set aside. */
    private void arrivals() {
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        var answered = new History("fyi-7", desk.test().sealer()::seal, "2024-02-07T10:00:00+13:00");
        answered.by("ingest", Topics.REQUESTS, Mails.request(answered, "7".repeat(64)));
        answered.by("deadline-tracker", Topics.DEADLINES, Clocks.started());
        answered.by(
                "deadline-tracker",
                Topics.DEADLINES,
                Clocks.stopped(StopReason.DECISION_SENT, LocalDate.of(2024, 2, 20), 9));
        desk.record(answered.events());
        var aside = new History(MAIL, desk.test().sealer()::seal, "2024-02-05T09:00:00+13:00").about(null);
        aside.by("ingest", Topics.REQUESTS, Mails.setAside(aside, "b".repeat(64), "Cheap pills"));
        desk.record(aside.events());
    }

    private List<String> ids(String query) {
        return desk.json("/api/register" + query).findValuesAsText("id");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
