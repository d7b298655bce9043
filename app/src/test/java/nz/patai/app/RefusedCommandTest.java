package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nz.patai.app.up.UpSystem;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers' commands say where they cannot be, or may not be, carried out. All on requests that no other test looks at closely. */
@ExtendWith(WithPlayedSample.class)
class RefusedCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                kind: decision\\nrequest: fyi-25755\\nsignatory: j.whitmore\\nanswers: []             | answers is empty: answer every question
                kind: decision\\nrequest: fyi-25755\\nsignatory: j.whitmore\\nanswers: nope           | answers
                kind: decision\\nrequest: fyi-25755\\nanswers:\\n  - question: one                    | answers[0].question
                kind: decision\\nrequest: fyi-25755\\nanswers:\\n  - {question: 1, outcome: released, result: x}  | answers[0].result is not a known key; known here:
                kind: bonfire\\nrequest: fyi-25755                                                    | bonfire
                kind: clarification\\nrequest: fyi-25755\\ntext: a\\ntext: b                          | line 4
                kind: clarification\\nrequest: fyi-25790\\ntext: What?                                | is about fyi-25790, not about fyi-25755
                """)
    void namesFilePathAndReasonOfAFaultyDecision(String yaml, String reason, PlayedSample sample) throws IOException {
        var file = write(yaml.replace("\\n", "\n"));

        var run = sample.run("decide", "fyi-25755", "--file", file);

        assertThat(run.exit()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(file).contains(reason);
    }

    @Test
    void refusesAGroundThatIsNotWeighedWithTheSection(PlayedSample sample) throws IOException {
        var file = write("""
                kind: decision
                request: fyi-25790
                signatory: j.whitmore
                answers:
                  - {question: 1, outcome: refused, grounds: ["9(2)(f)(iv)"], text: Under consideration.}
                  - {question: 2, outcome: released, text: None was declined.}
                """);

        var run = sample.run("decide", "fyi-25790", "--file", file);

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).singleElement().asString().startsWith("patai: refused under OIA s 9(1)");
        assertThat(sample.run("show", "fyi-25790").out())
                .contains("Refused at ")
                .contains("(OIA s 9(1))");
    }

    @Test
    void refusesToAskOnARequestThatIsAnswered(PlayedSample sample) throws IOException {
        var file = write("""
                kind: clarification
                request: fyi-25011
                text: Which playground?
                """);

        var run = sample.run("decide", "fyi-25011", "--file", file);

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("patai: refused: the decision was sent and the clock has stopped");
    }

    @Test
    void letsNobodySignWhoMayNot(PlayedSample sample) {
        var token = sample.system()
                .agency()
                .officer("m.ngata")
                .orElseThrow()
                .tokenFile()
                .read();
        try (var desk = new DeskClient(sample.system().addresses().getOrDefault(UpSystem.DESK, ""), token)) {
            var letter = StreamSupport.stream(
                            desk.get("/api/request", "id", "fyi-25011")
                                    .path("letters")
                                    .spliterator(),
                            false)
                    .filter(l -> "decision".equals(l.path("kind").asText()))
                    .findFirst()
                    .orElseThrow();
            var signature = new CommandRequest.Signature(
                    "fyi-25011",
                    null,
                    null,
                    UUID.fromString(letter.path("composed_event_id").asText()),
                    letter.path("content_sha256").asText());

            assertThatExceptionOfType(DeskException.class)
                    .isThrownBy(() -> desk.enter(signature))
                    .withMessageContaining("m.ngata")
                    .satisfies(e -> assertThat(e.status()).isEqualTo(403));
        }
    }

    @Test
    void findsNoLetterToSignWhereNoneWaits(PlayedSample sample) {
        var run = sample.run("sign", "fyi-25011");

        assertThat(run.exit()).isOne();
        assertThat(run.err())
                .startsWith("patai: no letter of fyi-25011 waits for a signature: record a decision first");
    }

    @Test
    void knowsNoOfficerThatAgencyYamlDoesNotName(PlayedSample sample) {
        var run = sample.run("withdraw", "fyi-25755", "--as", "x.nobody");

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).singleElement().asString().contains("x.nobody is no officer in ");
    }

    @Test
    void printsATemplateThatIsRefusedUntilItIsFilledIn(PlayedSample sample) throws IOException {
        var template = sample.run("decide", "fyi-25755", "--template");

        assertThat(template.exit()).isZero();
        assertThat(template.out()).contains("What did the new carpet").contains("request: fyi-25755");
        var run = sample.run("decide", "fyi-25755", "--file", write(template.out()));
        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).singleElement().asString().contains("outcome is missing");
    }

    private String write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("decision.yaml"), yaml).toString();
    }
}
