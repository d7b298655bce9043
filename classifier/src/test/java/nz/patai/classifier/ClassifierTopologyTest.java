package nz.patai.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DeadLettered;
import nz.patai.event.Evidence;
import nz.patai.event.FailureStage;
import nz.patai.event.Flag;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.Nature;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestsEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTopologyTest {

    private static final Instant WED_2024_02_07 = Instant.parse("2024-02-06T20:12:04Z");
    private static final String THREAD = "fyi-25642";
    private static final String GOLDEN = """
            How many North Korea defectors living in New Zealand.
            If a North Korea person escaped and come to New Zealand will they be sent back to North Korea or are they welcome here""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TestContext test;

    @SuppressWarnings("NullAway.Init")
    private TopologyHarness harness;

    @BeforeEach
    void start() {
        test = TestContext.of("classifier", directory);
        harness = new TopologyHarness(test.context(), b -> ClassifierTopology.build(b, test.context()));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void findsTheTwoQuestionsOfTheGoldenCase() {
        harness.pipe(Topics.REQUESTS, request(GOLDEN));

        var out = harness.read(Topics.QUESTIONS);
        assertThat(out).hasSize(1);
        var questions = ((QuestionsClassified) out.getFirst().body()).questions();
        assertThat(questions).extracting(Question::number).containsExactly(1, 2);
        assertThat(questions)
                .extracting(Question::nature)
                .containsExactly(Nature.OFFICIAL_INFORMATION, Nature.NOT_OFFICIAL_INFORMATION);
        assertThat(questions.getFirst().flags()).contains(Flag.STATISTICS);
        assertThat(questions)
                .extracting(q -> test.sealer().text(THREAD, q.text()))
                .containsExactlyElementsOf(GOLDEN.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({"OIA, OIA s 22", "LGOIMA, LGOIMA s 21"})
    void citesTheActThatTheBodyIsUnder(LegalAct act, String section) {
        harness.pipe(Topics.REQUESTS, request("Please send me the policy on fences.", act));

        var questions =
                ((QuestionsClassified) harness.read(Topics.QUESTIONS).getFirst().body()).questions();
        assertThat(questions)
                .flatExtracting(Question::evidence)
                .extracting(Evidence::section)
                .contains(section);
    }

    @Test
    void namesItsCauseAndKeepsTheTimeOfTheRequest() {
        var request = request(GOLDEN);
        harness.pipe(Topics.REQUESTS, request);

        var header = harness.read(Topics.QUESTIONS).getFirst().header();
        assertThat(header.causedBy()).containsExactly(request.header().eventId());
        assertThat(header.occurredAt()).isEqualTo(WED_2024_02_07);
        assertThat(header.requestId()).isEqualTo(THREAD);
        assertThat(header.eventId())
                .isEqualTo(EventId.of(THREAD, request.header().eventId(), "QuestionsClassified", ""));
    }

    @Test
    void proposesTheKindOfAFollowUp() {
        var followUp = followUp("I have found this elsewhere, so I withdraw my request. Thank you.");
        harness.pipe(Topics.REQUESTS, followUp);

        var said =
                (FollowUpClassified) harness.read(Topics.QUESTIONS).getFirst().body();
        assertThat(said.kind()).isEqualTo(MailKind.WITHDRAWAL);
        assertThat(said.followUpEventId()).isEqualTo(followUp.header().eventId());
    }

    @Test
    void leavesARequestInWhichNothingWasFoundToAPersonAsOneQuestion() {
        harness.pipe(Topics.REQUESTS, request("qqq zzz"));

        var questions =
                ((QuestionsClassified) harness.read(Topics.QUESTIONS).getFirst().body()).questions();
        assertThat(questions).hasSize(1);
        assertThat(questions.getFirst().flags()).containsExactly(Flag.UNCLEAR);
        assertThat(questions.getFirst().nature()).isEqualTo(Nature.OFFICIAL_INFORMATION);
    }

    @Test
    void saysNothingOfARegistration() {
        harness.pipe(Topics.REQUESTS, event("registered", new RequestRegistered("ministry", 1666, "DOIA 2324-1666")));

        assertThat(harness.read(Topics.QUESTIONS)).isEmpty();
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        harness.pipeBytes(Topics.REQUESTS, THREAD, "no event".getBytes(StandardCharsets.UTF_8));
        harness.pipe(Topics.REQUESTS, request(GOLDEN));

        assertThat(harness.read(Topics.QUESTIONS)).hasSize(1);
        var letters = harness.read(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(1);
        var letter = (DeadLettered) letters.getFirst().body();
        assertThat(letter.stage()).isEqualTo(FailureStage.DESERIALIZATION);
        assertThat(letter.topic()).isEqualTo("oia.requests");
    }

    @Test
    void setsAsideARequestWhoseKeyIsGoneAndGoesOn() {
        var disposed = request(GOLDEN);
        test.keys().destroy(THREAD);
        harness.pipe(Topics.REQUESTS, disposed);
        harness.pipe(Topics.REQUESTS, request(GOLDEN));

        var letter = (DeadLettered) harness.read(Topics.DEAD_LETTERS).getFirst().body();
        assertThat(letter.stage()).isEqualTo(FailureStage.PROCESSING);
        assertThat(letter.errorClass()).endsWith("KeyMissingException");
        assertThat(harness.read(Topics.QUESTIONS)).hasSize(1);
    }

    private Event<RequestsEvent> request(String text) {
        return request(text, LegalAct.OIA);
    }

    private Event<RequestsEvent> request(String text, LegalAct act) {
        var sealer = test.sealer();
        return event(
                "request",
                new RequestReceived(
                        "ministry",
                        act,
                        null,
                        LocalDate.of(2024, 2, 7),
                        "0".repeat(64),
                        null,
                        sealer.seal(THREAD, "Chris"),
                        sealer.seal(THREAD, "fyi-request-25642-54174c07@requests.fyi.org.nz"),
                        sealer.seal(THREAD, "Official Information request - Defectors"),
                        sealer.seal(THREAD, "Defectors"),
                        sealer.seal(THREAD, text),
                        null,
                        "0".repeat(64),
                        List.of(),
                        List.of(),
                        MailChannel.SMTP,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    private Event<RequestsEvent> followUp(String text) {
        var sealer = test.sealer();
        return event(
                "follow-up",
                new FollowUpReceived(
                        "1".repeat(64),
                        LocalDate.of(2024, 2, 8),
                        null,
                        sealer.seal(THREAD, "fyi-request-25642-54174c07@requests.fyi.org.nz"),
                        sealer.seal(THREAD, "Re: Official Information request - Defectors"),
                        sealer.seal(THREAD, text),
                        null,
                        false,
                        List.of(),
                        List.of(),
                        MailChannel.SMTP,
                        List.of(),
                        List.of()));
    }

    private static Event<RequestsEvent> event(String name, RequestsEvent body) {
        var header = new Header(
                EventId.external("Test", name),
                THREAD,
                THREAD,
                WED_2024_02_07,
                List.of(),
                new Actor(ActorKind.SERVICE, "ingest"));
        return new Event<>(header, body);
    }
}
