package nz.patai.responder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.BounceReceived;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendReleased;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponderTopologyTest {

    @TempDir
    private Path directory;

    private TestContext test;
    private TopologyHarness harness;
    private RequestStory story;

    @BeforeEach
    void open() {
        test = TestContext.of("responder", directory);
        harness = new TopologyHarness(
                test.context(),
                new ResponderTopology(
                        test.context(),
                        ResponderService.templates(test.context().agency()))::addTo);
        story = new RequestStory("fyi-25642", test.sealer());
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void acknowledgesOnceWhenReceivedRegisteredAndTheClockRuns() {
        harness.pipe(Topics.REQUESTS, story.received());
        harness.pipe(Topics.DEADLINES, story.clock());
        assertThat(responses()).isEmpty();

        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.REQUESTS, story.received());

        var written = responses();
        assertThat(written).hasSize(2);
        var composed = (ResponseComposed) written.getFirst().body();
        assertThat(composed.kind()).isEqualTo(ResponseKind.ACKNOWLEDGEMENT);
        assertThat(composed.awaitsSignature()).isFalse();
        assertThat(written.getFirst().header().occurredAt()).isEqualTo(RequestStory.ARRIVED.plusSeconds(1));
        assertThat(written.getFirst().header().causedBy())
                .contains(story.received().header().eventId());
        assertThat(text(composed))
                .contains("Message-ID: <" + written.getFirst().header().eventId() + "@ministry.example>")
                .contains("In-Reply-To: <ogm-1@fyi.org.nz>")
                .contains("To: " + RequestStory.ADDRESS)
                .contains("no later than 6 March 2024");
        var released = (SendReleased) written.getLast().body();
        assertThat(released.authority()).isEqualTo(ReleaseAuthority.ACKNOWLEDGEMENT);
        assertThat(released.composedEventId())
                .isEqualTo(written.getFirst().header().eventId());
        assertThat(released.contentSha256()).isEqualTo(composed.contentSha256());
    }

    @Test
    void asksForClarificationAtAnOfficersCommandAlone() {
        begin();
        harness.pipe(Topics.DECISIONS, story.clarification());

        var written = responses();
        assertThat(kinds(written)).containsExactly("CLARIFICATION", "OFFICERS_COMMAND");
        assertThat(text((ResponseComposed) written.getFirst().body())).contains("Hana R");
    }

    @Test
    void sendsADecisionOnlyOverASignatureOfExactlyItsBytes() {
        begin();
        harness.pipe(Topics.DECISIONS, story.decision());
        var composed = responses().getFirst();
        var content = (ResponseComposed) composed.body();
        assertThat(content.awaitsSignature()).isTrue();
        assertThat(content.answersQuestions()).containsExactly(1, 2);
        assertThat(text(content)).contains("application/pdf", "DOIA-2324-1666-response.pdf");

        harness.pipe(Topics.DECISIONS, story.signed(composed.header().eventId(), "f".repeat(64)));
        assertThat(responses()).isEmpty();
        var letters = harness.read(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(1);

        harness.pipe(
                Topics.DEAD_LETTERS, story.resolved(letters.getFirst().header().eventId()));
        harness.pipe(Topics.DECISIONS, story.signed(composed.header().eventId(), content.contentSha256()));

        assertThat(kinds(responses())).containsExactly("SIGNATURE");
    }

    @Test
    void composesAnewForANewerDecisionAndLeavesTheOlderLetterUnsent() {
        begin();
        harness.pipe(Topics.DECISIONS, story.decision());
        var first = responses().getFirst();
        harness.pipe(Topics.DECISIONS, story.decision("second", "There were 9 nationals."));
        var second = responses().getFirst();

        sign(first);
        assertThat(responses()).isEmpty();
        sign(second);

        assertThat(((SendReleased) responses().getFirst().body()).composedEventId())
                .isEqualTo(second.header().eventId());
    }

    @Test
    void holdsEverythingOnAThreadWithAnOpenDeadLetter() {
        harness.pipe(Topics.DEAD_LETTERS, story.deadLettered());
        begin();
        assertThat(allResponses).noneMatch(e -> e.body() instanceof SendReleased);

        harness.pipe(
                Topics.DEAD_LETTERS,
                story.resolved(story.deadLettered().header().eventId()));

        assertThat(kinds(responses())).containsExactly("ACKNOWLEDGEMENT");
    }

    @Test
    void saysOnceWhatIsLackingInADecisionAndHoldsNothingUpForIt() {
        begin();
        harness.pipe(Topics.DECISIONS, story.halfADecision());
        harness.pipe(Topics.DEADLINES, story.clock());

        var told = responses();
        assertThat(told).hasSize(1);
        var lacking = (ResponseNotComposed) told.getFirst().body();
        assertThat(lacking.kind()).isEqualTo(ResponseKind.DECISION);
        assertThat(lacking.reasons())
                .containsExactly("question 2 is not answered: decide it, or record that it was withdrawn");
        assertThat(told.getFirst().header().causedBy())
                .startsWith(story.halfADecision().header().eventId());
        assertThat(harness.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void sendsTheLetterOfABetterDecisionAfterOneThatMadeNone() {
        begin();
        harness.pipe(Topics.DECISIONS, story.halfADecision());
        responses();
        harness.pipe(Topics.DECISIONS, story.decision());
        var composed = responses().getFirst();
        sign(composed);

        assertThat(kinds(responses())).containsExactly("SIGNATURE");
    }

    @Test
    void makesADeadLetterOfWhatNoOfficerCanMend() {
        harness.pipe(Topics.REQUESTS, story.received("no-such-body"));
        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.DEADLINES, story.clock());

        assertThat(responses()).isEmpty();
        assertThat(harness.read(Topics.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void confirmsAWithdrawalAndAcknowledgesNothingAfterIt() {
        harness.pipe(Topics.REQUESTS, story.received());
        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.DECISIONS, story.withdrawn());
        assertThat(kinds(responses())).containsExactly("WITHDRAWAL_CONFIRMED", "OFFICERS_COMMAND");

        harness.pipe(Topics.DEADLINES, story.clock());

        assertThat(responses()).noneMatch(e -> e.body() instanceof SendReleased);
    }

    @Test
    void sendsNoDecisionThatWasHeldWhenTheRequestWasWithdrawn() {
        begin();
        harness.pipe(Topics.DECISIONS, story.decision());
        var letter = responses().getFirst();
        harness.pipe(Topics.DEAD_LETTERS, story.deadLettered());
        sign(letter);
        harness.pipe(Topics.DECISIONS, story.withdrawn());
        responses();

        harness.pipe(
                Topics.DEAD_LETTERS,
                story.resolved(story.deadLettered().header().eventId()));

        assertThat(kinds(responses())).containsExactly("OFFICERS_COMMAND");
    }

    @Test
    void tellsOfABounceThatOnlyQuotesOurMessageId() {
        begin();
        harness.pipe(Topics.DECISIONS, story.clarification());
        var composed = responses().getFirst();
        var quoted = "<" + composed.header().eventId() + "@ministry.example>";

        harness.pipe(
                Topics.REQUESTS,
                story.event(
                        "bounce",
                        RequestStory.FRI_2024_02_16,
                        new BounceReceived(
                                "mail-2",
                                test.sealer().seal("fyi-25642", quoted),
                                null,
                                "5.1.1",
                                true,
                                test.sealer().seal("fyi-25642", "no such box"))));

        var bounced = (ResponseBounced) responses().getFirst().body();
        assertThat(bounced.composedEventId()).isEqualTo(composed.header().eventId());
        assertThat(bounced.kind()).isEqualTo(ResponseKind.CLARIFICATION);
        assertThat(bounced.status()).isEqualTo("5.1.1");
    }

    @Test
    void keepsNothingReadableOfThePersonInStateOrEvents() {
        begin();
        harness.pipe(Topics.DECISIONS, story.clarification());
        harness.pipe(Topics.DECISIONS, story.decision());

        var serde = Topics.RESPONSES.valueSerde(test.context().clients().ids());
        var raw = new StringBuilder(
                harness.store(ResponderTopology.CASES).get("fyi-25642").toString());
        raw.append(new String(
                new nz.patai.runtime.streams.StateSerde<>(nz.patai.responder.cases.ThreadCase.class)
                        .serializer()
                        .serialize(
                                "",
                                harness.<nz.patai.responder.cases.ThreadCase>store(ResponderTopology.CASES)
                                        .get("fyi-25642")),
                StandardCharsets.ISO_8859_1));
        allResponses.forEach(e -> raw.append(new String(serde.write(e), StandardCharsets.ISO_8859_1)));

        assertThat(raw).hasSizeGreaterThan(10_000);
        assertThat(raw.toString())
                .doesNotContain("Chris", "54174c07", "North Korea", "defectors", "nationals", "asylum", "visa");
    }

    private final List<Event<ResponsesEvent>> allResponses = new ArrayList<>();

    private void begin() {
        harness.pipe(Topics.REQUESTS, story.received());
        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.DEADLINES, story.clock());
        harness.pipe(Topics.QUESTIONS, story.questions());
        responses();
    }

    private void sign(Event<ResponsesEvent> composed) {
        var sha256 = ((ResponseComposed) composed.body()).contentSha256();
        harness.pipe(Topics.DECISIONS, story.signed(composed.header().eventId(), sha256));
    }

    private List<Event<ResponsesEvent>> responses() {
        var written = harness.read(Topics.RESPONSES);
        allResponses.addAll(written);
        return written;
    }

    private String text(ResponseComposed composed) {
        return new String(test.sealer().bytes("fyi-25642", composed.message()), StandardCharsets.US_ASCII)
                .replace("=\r\n", "");
    }

    private static List<String> kinds(List<? extends Event<? extends EventRecord>> events) {
        return events.stream()
                .map(e -> switch (e.body()) {
                    case ResponseComposed c -> c.kind().name();
                    case SendReleased r -> r.authority().name();
                    default -> e.type();
                })
                .toList();
    }
}
