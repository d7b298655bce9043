package nz.patai.deadlinetracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.event.AlertKind;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.FailureStage;
import nz.patai.event.JournalEvent;
import nz.patai.event.LegalAct;
import nz.patai.event.ResponseKind;
import nz.patai.event.SeekClarification;
import nz.patai.event.SignDecision;
import nz.patai.event.UnknownEvent;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTrackerTopologyTest {

    @TempDir
    private Path directory;

    private ServiceContext context;
    private TopologyHarness harness;

    @BeforeEach
    void open() {
        context = TestContext.of("deadline-tracker", directory).context();
        harness = new TopologyHarness(context, builder -> DeadlineTrackerTopology.build(builder, context));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void looksAsItsGoldenDescriptionSays() throws IOException {
        var actual = StreamsService.build(
                        StreamsService.settings(context), b -> DeadlineTrackerTopology.build(b, context))
                .describe()
                .toString();
        try (var golden = getClass().getResourceAsStream("topology.txt")) {
            Files.writeString(Path.of("target", "topology.actual.txt"), actual);
            assertThat(golden).as("golden file; see target/topology.actual.txt").isNotNull();
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void takesTheGoldenCaseThroughTheJournal() {
        goldenCase(harness);
        assertThat(harness.read(Topics.DEADLINES))
                .extracting(event -> (Object) event.body().getClass())
                .containsExactly(
                        ClockStarted.class,
                        DeadlineAlert.class,
                        DeadlineAlert.class,
                        DeadlineAlert.class,
                        DeadlineAlert.class,
                        DeadlineAlert.class,
                        ClockStopped.class);
        assertThat(harness.readWithKeys(Topics.DECISIONS))
                .extracting(record -> record.key + " " + record.value.type())
                .containsExactly(
                        "fyi-25642 ClarificationSought", "fyi-25642 DecisionRecorded", "fyi-25642 DecisionSigned");
        assertThat(harness.read(Topics.JOURNAL)).hasSize(38);
    }

    @Test
    void writesInputsIntoTheJournalUnchanged() {
        var request = Given.request("2024-02-07");
        harness.pipe(Topics.REQUESTS, request);
        harness.pipe(Topics.CLOCK, "day-0", Given.day(LocalDate.of(2024, 2, 8)), Instant.EPOCH);
        assertThat(harness.readWithKeys(Topics.JOURNAL))
                .extracting(record -> record.key, record -> (Object) record.value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fyi-25642", request),
                        org.assertj.core.groups.Tuple.tuple("day-0", Given.day(LocalDate.of(2024, 2, 8))));
    }

    @Test
    void decidesOnACommandOnceThoughItIsPostedTwice() {
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-07"));
        harness.pipe(Topics.QUESTIONS, Given.questions("questions", "2024-02-07", 1, 2));
        var command = Given.command("decide", "2024-02-20", Story.goldenDecision(), "questions");
        harness.pipe(Topics.COMMANDS, command);
        harness.pipe(Topics.COMMANDS, command);
        assertThat(harness.read(Topics.DECISIONS))
                .singleElement()
                .satisfies(event -> assertThat(event.body()).isInstanceOf(DecisionRecorded.class));
    }

    @Test
    void tellsOfADayOnceThoughItComesTwice() {
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-07"));
        day("2024-03-06");
        day("2024-03-06");
        assertThat(harness.read(Topics.DEADLINES).stream()
                        .map(Event::body)
                        .filter(DeadlineAlert.class::isInstance)
                        .map(body -> ((DeadlineAlert) body).kind()))
                .containsExactly(AlertKind.EXTEND_OR_DECIDE, AlertKind.DUE_TODAY);
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        harness.pipeBytes(Topics.REQUESTS, "fyi-1", new byte[] {9, 9, 9});
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-07"));
        assertThat(harness.read(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(event ->
                        assertThat(((DeadLettered) event.body()).stage()).isEqualTo(FailureStage.DESERIALIZATION));
        assertThat(started()).hasSize(1);
    }

    @Test
    void setsARequestAsideWhoseDatesCannotBeCountedAndGoesOn() {
        harness.pipe(Topics.REQUESTS, Given.request(LegalAct.LGOIMA, "Atlantis", "2024-02-07"));
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-08"));
        assertThat(harness.read(Topics.DEAD_LETTERS)).singleElement().satisfies(event -> {
            var letter = (DeadLettered) event.body();
            assertThat(letter.stage()).isEqualTo(FailureStage.PROCESSING);
            assertThat(letter.topic()).isEqualTo("oia.journal");
        });
        assertThat(started()).hasSize(1);
    }

    @Test
    void keepsAnEventItDoesNotKnowInTheJournalAndPassesItOver() {
        var unknown = new Event<JournalEvent>(
                Given.header("new", "2024-02-07", Given.MANAGER),
                new UnknownEvent("nz.patai.event.Later", 99, java.nio.ByteBuffer.wrap(new byte[] {1})));
        harness.pipe(Topics.JOURNAL, unknown);
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-07"));
        assertThat(started()).hasSize(1);
        assertThat(harness.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameInputs(@TempDir Path other) {
        goldenCase(harness);
        var again = TestContext.of("deadline-tracker", other).context();
        try (var second = new TopologyHarness(again, builder -> DeadlineTrackerTopology.build(builder, again))) {
            goldenCase(second);
            for (var topic : List.<Topic<?>>of(Topics.JOURNAL, Topics.DEADLINES, Topics.DECISIONS)) {
                assertThat(bytes(second, topic)).isNotEmpty().isEqualTo(bytes(harness, topic));
            }
        }
    }

    @Test
    void decidesTheSameWhenTheJournalIsDecidedOnAgain() {
        goldenCase(harness);
        var facts = Redecide.all(harness.read(Topics.JOURNAL), AgencyRules.of(context.agency()));
        assertThat(facts.stream().map(fact -> (Object) fact.event()).filter(this::isDeadline))
                .isEqualTo(List.<Object>copyOf(harness.read(Topics.DEADLINES)));
        assertThat(facts.stream().map(fact -> (Object) fact.event()).filter(e -> !isDeadline(e)))
                .isEqualTo(List.<Object>copyOf(harness.read(Topics.DECISIONS)));
    }

    private boolean isDeadline(Object event) {
        return ((Event<?>) event).body() instanceof DeadlinesEvent;
    }

    private <B extends nz.patai.schemas.EventRecord> List<String> bytes(TopologyHarness from, Topic<B> topic) {
        var serde = topic.valueSerde(context.clients().ids());
        return from.readWithKeys(topic).stream()
                .map(r -> r.key + ' ' + java.util.HexFormat.of().formatHex(serde.write(r.value)))
                .toList();
    }

    private List<Event<DeadlinesEvent>> started() {
        return harness.read(Topics.DEADLINES).stream()
                .filter(event -> event.body() instanceof ClockStarted)
                .toList();
    }

    private void day(String day) {
        harness.pipe(Topics.CLOCK, "day-0", Given.day(LocalDate.parse(day)), Given.noon(day));
    }

    private static void goldenCase(TopologyHarness harness) {
        var clarification = new SeekClarification(new ClarificationContent(List.of(1), Given.SEALED, null));
        var recorded = EventId.of(Given.THREAD, Given.id("decide"), "DecisionRecorded", "");
        harness.pipe(Topics.REQUESTS, Given.request("2024-02-07"));
        harness.pipe(Topics.QUESTIONS, Given.questions("questions", "2024-02-07", 1, 2));
        harness.pipe(Topics.COMMANDS, Given.command("seek", "2024-02-16", clarification, "questions"));
        LocalDate.of(2024, 2, 8)
                .datesUntil(LocalDate.of(2024, 3, 7))
                .forEach(day -> harness.pipe(
                        Topics.CLOCK,
                        "day-0",
                        Given.day(day),
                        Given.day(day).header().occurredAt()));
        harness.pipe(Topics.COMMANDS, Given.command("decide", "2024-03-06", Story.goldenDecision(), "questions"));
        harness.pipe(Topics.RESPONSES, Given.letter("letter", "2024-03-06", recorded));
        var signature = new SignDecision(Given.id("letter"), Given.SHA);
        harness.pipe(Topics.COMMANDS, Given.command("sign", "2024-03-06", signature, "letter"));
        harness.pipe(Topics.RESPONSES, Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION));
        harness.pipe(Topics.RESPONSES, Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION));
        harness.pipe(Topics.CLOCK, "day-0", Given.day(LocalDate.of(2024, 3, 7)), Instant.EPOCH);
        harness.pipe(Topics.CLOCK, "day-0", Given.day(LocalDate.of(2024, 3, 8)), Instant.EPOCH);
    }
}
