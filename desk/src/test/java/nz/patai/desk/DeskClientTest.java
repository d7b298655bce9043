package nz.patai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nz.patai.desk.api.AnswerText;
import nz.patai.desk.api.AnswerText.Link;
import nz.patai.desk.api.AnswerText.OutcomeName;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import nz.patai.event.RecordDecision;
import nz.patai.register.history.GoldenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskClientTest {

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.withTheGoldenCase(directory);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void entersACommandAsItIsGiven() {
        // Given
        var answers = List.of(new AnswerText(
                1,
                OutcomeName.released_in_part,
                List.of("9(2)(a)"),
                "Kia ora:\n\t\"quoted\" — \ud83d\ude00",
                List.of(new Link("Page", "https://example.org/a?b=c#d")),
                Map.of("9(1)", "no public interest")));
        var command = new CommandRequest.Decision(
                "fyi-25642", "a name", null, answers, null, "h.ratana", LocalDate.of(2024, 3, 20));
        // When
        try (var client = desk.client(DeskAgency.ADVISER)) {
            client.enter(command);
        }
        // Then
        var decision = ((RecordDecision) desk.commands().getFirst().body()).decision();
        var answer = decision.answers().getFirst();
        assertThat(decision.releaseBy()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(desk.test().sealer().textOrNull("fyi-25642", answer.text()))
                .isEqualTo("Kia ora:\n\t\"quoted\" — \ud83d\ude00");
        assertThat(answer.considerations()).containsOnlyKeys("9(1)");
    }

    @Test
    void givesWhatTheDeskAnswers() {
        try (var client = desk.client(DeskAgency.READER)) {
            assertThat(client.get("/api/request", "id", "fyi-25642")
                            .at("/row/id")
                            .asText())
                    .isEqualTo("fyi-25642");
            var composed = GoldenCase.response("ResponseComposed", 0);
            assertThat(new String(client.letter(composed), StandardCharsets.UTF_8))
                    .isEqualTo(composed.toString());
        }
    }

    @Test
    void passesOnWhyTheDeskSaysNo() {
        try (var client = desk.client(DeskAgency.READER)) {
            assertThatThrownBy(() -> client.get("/api/request", "id", "a&b=c/2"))
                    .isInstanceOfSatisfying(
                            DeskException.class, e -> assertThat(e.status()).isEqualTo(404))
                    .hasMessage("nothing is known under a&b=c/2");
        }
        try (var client = desk.client("wrong")) {
            assertThatThrownBy(() -> client.enter("{kind: withdraw, request: fyi-25642}"))
                    .isInstanceOfSatisfying(
                            DeskException.class, e -> assertThat(e.status()).isEqualTo(401));
        }
    }

    @Test
    void saysWhatToDoWhereNoDeskAnswers() {
        var base = desk.base();
        desk.close();
        try (var client = new DeskClient(base, DeskAgency.READER)) {
            assertThatThrownBy(() -> client.get("/api/register"))
                    .isInstanceOf(DeskException.class)
                    .hasMessage("the desk at " + base + " does not answer: is the system up? (bin/patai up)");
        }
    }
}
