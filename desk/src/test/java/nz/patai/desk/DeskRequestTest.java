package nz.patai.desk;

import static nz.patai.register.history.GoldenCase.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.desk.store.Letters;
import nz.patai.register.history.GoldenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeskRequestTest {

    private static final String NONE = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.withTheGoldenCase(directory);
        desk.test().setTime(Instant.parse("2024-03-06T01:00:00Z"));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void showsARequestWithItsTextsOpened() {
        var view = desk.json("/api/request?id=fyi-25642");
        assertThat(view.at("/row/status").asText()).isEqualTo("answered");
        assertThat(view.at("/body_id").asText()).isEqualTo("ministry");
        assertThat(view.at("/requester_name").asText()).isEqualTo("Chris");
        assertThat(view.at("/text").asText()).isEqualTo(GoldenCase.QUESTION_1 + "\n" + GoldenCase.QUESTION_2);
        assertThat(view.at("/questions/0/text").asText()).isEqualTo(GoldenCase.QUESTION_1);
        assertThat(view.at("/questions/0/evidence/0/words").asText()).isEqualTo("How many");
        assertThat(view.at("/clock/limits/2/due_on").asText()).isEqualTo("2024-03-06");
        assertThat(view.at("/clock/skipped/0/source").asText()).isEqualTo("OIA s 2(1) working day (a)");
        assertThat(view.at("/clock/stopped/working_days").asInt()).isEqualTo(20);
        assertThat(view.at("/decisions/1/answers/0/grounds/0").asText()).isEqualTo("18(g)");
        assertThat(view.at("/letters/2/signed_by").asText()).isEqualTo("h.ratana");
        assertThat(view.at("/letters/2/composed_event_id").asText())
                .isEqualTo(response("ResponseComposed", decision()).toString());
        assertThat(view.at("/events/0/occurred_at").asText()).isEqualTo("2024-02-06T20:12:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/act, oia",
        "/kind, new_request",
        "/row/status, answered",
        "/questions/0/nature, official_information",
        "/questions/0/flags/0, statistics",
        "/clock/limits/0/kind, clarification",
        "/clock/stopped/reason, decision_sent",
        "/decisions/1/answers/1/outcome, not_official_information",
        "/letters/0/kind, acknowledgement",
        "/letters/0/state, sent",
        "/alerts/0/kind, due_in_five",
    })
    void writesEnumerationsInLowerCase(String pointer, String value) {
        assertThat(desk.json("/api/request?id=fyi-25642").at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void namesEveryFieldInSnakeCase() {
        var names = new ArrayList<String>();
        collectNames(desk.json("/api/request?id=fyi-25642"), names);
        collectNames(desk.json("/api/timeline?id=fyi-25642"), names);
        assertThat(names).isNotEmpty().allMatch(n -> n.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }

    @Test
    void showsEveryEventOfATimelineInOrder() {
        var timeline = desk.json("/api/timeline?id=fyi-25642");
        assertThat(timeline).hasSameSizeAs(GoldenCase.events(desk.test().sealer()::seal));
        var first = timeline.path(0);
        assertThat(first.path("type").asText()).isEqualTo("MailReceived");
        assertThat(first.path("occurred_at").asText()).isEqualTo("2024-02-06T20:12:00Z");
        assertThat(first.path("recorded_at").asText()).isEqualTo("2024-02-06T20:12:01Z");
        assertThat(first.path("actor").asText()).isEqualTo("service ingest");
        assertThat(first.path("causes")).isEmpty();
        var second = timeline.path(1);
        assertThat(second.path("summary").asText())
                .isEqualTo("request to ministry under OIA, received 2024-02-07: North Korea defectors");
        assertThat(second.path("causes").path(0).asText())
                .isEqualTo(first.path("id").asText());
        assertThat(timeline.path(timeline.size() - 1).path("type").asText()).isEqualTo("ClockStopped");
    }

    @Test
    void givesTheBytesOfALetterAsAMail() {
        var composed = response("ResponseComposed", 0);
        var answer = desk.get("Bearer " + DeskAgency.READER, "/api/letter?composed=" + composed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("message/rfc822");
        assertThat(answer.body()).isEqualTo(composed.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/request?id=fyi-1                  | 404 | nothing is known under fyi-1",
                "/api/request?id=fyi-25642/2            | 404 | fyi-25642/2 is no request: see its mails or its timeline",
                "/api/request?id=%2F                    | 404 | nothing is known under /",
                "/api/request                           | 400 | the parameter id is missing or too long",
                "/api/request?id=                       | 400 | the parameter id is missing or too long",
                "/api/timeline?id=fyi-1                 | 404 | nothing is known under fyi-1",
                "/api/command?id=" + NONE + " | 404 | nothing is known under " + NONE,
                "/api/command?id=fyi-1                  | 400 | 'fyi-1' is not an event id",
                "/api/letter?composed=" + NONE + " | 404 | there is no such letter",
                "/api/letter?composed=last              | 400 | 'last' is not an event id",
                "/api/letter                            | 400 | the parameter composed is missing or too long",
                "/api/mails?id=mail-1                   | 404 | nothing is known under mail-1",
                "/api/raw?mail=abc                      | 404 | there is no such mail",
            })
    void saysWhatIsNotThere(String path, int status, String reason) {
        var answer = desk.get("Bearer " + DeskAgency.READER, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualToIgnoringNewLines(reason);
    }

    static Stream<Arguments> noLetters() {
        return Stream.of(
                Arguments.of(new Letters.Found.Elsewhere(), 404, "the letter does not stand where it was recorded"),
                Arguments.of(new Letters.Found.Disposed(), 410, "the letter's content was disposed of"),
                Arguments.of(new Letters.Found.Unanswered(), 503, "Kafka does not answer: ask again in a moment"));
    }

    @ParameterizedTest
    @MethodSource("noLetters")
    void saysWhyThereIsNoLetterToGive(Letters.Found found, int status, String reason) {
        desk.everyLetterIs(found);
        var answer = desk.get("Bearer " + DeskAgency.READER, "/api/letter?composed=" + response("ResponseComposed", 0));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualToIgnoringNewLines(reason);
    }

    @Test
    void givesNoLetterForAnEventThatIsNone() {
        var sent = response("ResponseSent", 3);
        assertThat(desk.json("/api/timeline?id=fyi-25642").findValuesAsText("id"))
                .contains(sent.toString());
        assertThat(desk.get("Bearer " + DeskAgency.READER, "/api/letter?composed=" + sent)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsARequestWhoseKeyWasDestroyedWithoutItsTexts() {
        desk.test().keys().destroy(GoldenCase.THREAD);
        var view = desk.json("/api/request?id=fyi-25642");
        assertThat(view.at("/text").asText()).isEqualTo("[disposed]");
        assertThat(view.at("/row/due").asText()).isEqualTo("2024-03-06");
    }

    /** The place of the decision's letter among the events of its topic. */
    private int decision() {
        var ofResponses = GoldenCase.events(desk.test().sealer()::seal).stream()
                .filter(e -> e.topic().equals("oia.responses"))
                .toList();
        var composed = ofResponses.stream()
                .filter(e -> e.type().equals("ResponseComposed"))
                .toList();
        return ofResponses.indexOf(composed.getLast());
    }

    private static void collectNames(JsonNode node, List<String> into) {
        node.fieldNames().forEachRemaining(into::add);
        node.forEach(child -> collectNames(child, into));
    }
}
