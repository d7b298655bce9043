package nz.patai.desk;

import static nz.patai.desk.DeskAgency.ADVISER;
import static nz.patai.desk.DeskAgency.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.FailureStage;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could not be processed, as an officer looks at it and resolves it. */
class DeskDeadLettersTest {

    private static final String THREAD = "fyi-7";

    @TempDir
    private Path directory;

    private RunningDesk desk;
    private History history;
    private UUID letter;

    @BeforeEach
    void start() {
        desk = RunningDesk.empty(directory);
        history = new History(THREAD, desk.test().sealer()::seal, "2024-02-08T09:00:00+13:00");
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "b".repeat(64)));
        letter = history.by(
                "classifier",
                Topics.DEAD_LETTERS,
                new DeadLettered(
                        "classifier",
                        FailureStage.PROCESSING,
                        "oia.requests",
                        3,
                        41,
                        "nz.patai.runtime.sealing.KeyMissingException",
                        List.of("KeyMissingException at Sealer.bytes(Sealer.java:120)")));
        desk.record(history.events());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void listsWhatIsOpenWithWhereAndWhy() {
        assertThat(desk.json("/api/dead-letters?open=true")).singleElement().satisfies(row -> {
            assertThat(row.path("event_id").asText()).isEqualTo(letter.toString());
            assertThat(row.path("thread_id").asText()).isEqualTo(THREAD);
            assertThat(row.path("service").asText()).isEqualTo("classifier");
            assertThat(row.path("topic").asText()).isEqualTo("oia.requests");
            assertThat(row.path("partition").asInt()).isEqualTo(3);
            assertThat(row.path("offset").asLong()).isEqualTo(41);
            assertThat(row.path("error_class").asText()).endsWith("KeyMissingException");
            assertThat(row.path("frames")).hasSize(1);
            assertThat(row.path("action").isNull()).isTrue();
        });
        assertThat(desk.json("/api/register").path(0).path("status").asText()).isEqualTo("held");
    }

    @Test
    void recordsWhoWantsItProcessedAgain() {
        var answer = desk.resolve("Bearer " + ADVISER, "{dead_letter: %s, action: retry}".formatted(letter));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(desk.resolutions()).singleElement().satisfies(resolved -> {
            assertThat(resolved.header().threadId()).isEqualTo(THREAD);
            assertThat(resolved.header().actor()).isEqualTo(new Actor(ActorKind.OFFICER, "t.adams"));
            assertThat(resolved.header().causedBy()).containsExactly(letter);
            assertThat((Object) resolved.body())
                    .isEqualTo(new DeadLetterResolved(letter, DeadLetterAction.RETRIED, null));
        });
    }

    @Test
    void recordsWhatWasDoneByHandSealed() {
        desk.resolve(
                "Bearer " + ADVISER, "{dead_letter: %s, action: settled, note: Answered by phone}".formatted(letter));
        assertThat(desk.resolutions().getFirst().body()).isInstanceOfSatisfying(DeadLetterResolved.class, resolved -> {
            assertThat(resolved.action()).isEqualTo(DeadLetterAction.SETTLED_BY_HAND);
            assertThat(desk.test().sealer().textOrNull(THREAD, resolved.note())).isEqualTo("Answered by phone");
        });
    }

    @Test
    void isResolvedOnce() {
        history.by("desk", Topics.DEAD_LETTERS, new DeadLetterResolved(letter, DeadLetterAction.RETRIED, null), letter);
        desk.record(List.of(history.events().getLast()));
        assertThat(desk.json("/api/dead-letters?open=true")).isEmpty();
        assertThat(desk.json("/api/dead-letters"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("action").asText()).isEqualTo("retried"));
        assertThat(desk.resolve("Bearer " + ADVISER, "{dead_letter: %s, action: retry}".formatted(letter))
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.json("/api/register").path(0).path("status").asText()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{action: retry}                                                             | 400 | dead_letter is missing",
                "{dead_letter: 00000000-0000-0000-0000-000000000000, action: retry}          | 404 | there is no dead letter",
                "{dead_letter: 00000000-0000-0000-0000-000000000000, action: settled}        | 400 | note is missing",
                "{dead_letter: 00000000-0000-0000-0000-000000000000, action: burn}           | 400 | action",
            })
    void saysWhatIsWrong(String resolution, int status, String reason) {
        var answer = desk.resolve("Bearer " + ADVISER, resolution);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
        assertThat(desk.resolutions()).isEmpty();
    }

    @Test
    void letsNobodyResolveWhoMayOnlyLook() {
        assertThat(desk.resolve("Bearer " + READER, "{dead_letter: %s, action: retry}".formatted(letter))
                        .statusCode())
                .isEqualTo(403);
    }
}
