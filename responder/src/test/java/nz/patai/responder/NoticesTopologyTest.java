package nz.patai.responder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendReleased;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices of extension and the letters of a transfer, which go out at an officer's command. */
class NoticesTopologyTest {

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
    void givesNoticeOfAnExtensionAtAnOfficersCommandAlone() {
        begin();
        harness.pipe(Topics.DECISIONS, story.extension());

        var written = responses();
        assertThat(kinds(written)).containsExactly("EXTENSION", "OFFICERS_COMMAND");
        assertThat(written.getFirst().header().causedBy())
                .contains(story.extension().header().eventId());
        assertThat(text((ResponseComposed) written.getFirst().body()))
                .contains("by 10 working days, to 20 March 2024, under section 15A(1)(b)")
                .contains("We are asking two other agencies")
                .contains("right to complain to an Ombudsman about this extension, under section 28(3)")
                .contains("Hana R");
    }

    @Test
    void saysWhatLimitIsExtendedAndUntilWhenWhereNoNumberIsGiven() {
        begin();
        harness.pipe(Topics.DECISIONS, story.extension("transfer", "TRANSFER", null, LocalDate.of(2024, 2, 28)));
        assertThat(text((ResponseComposed) responses().getFirst().body()))
                .contains("whether another agency should answer your request")
                .contains("the time limit for that to 28 February 2024, under");
    }

    @Test
    void bringsAPartToTheOtherBodyAndTellsTheRequester() {
        begin();
        harness.pipe(Topics.DECISIONS, story.transfer("oia@justice.example"));
        var written = responses();
        assertThat(kinds(written))
                .containsExactly("TRANSFER_TO_BODY", "TRANSFER", "OFFICERS_COMMAND", "OFFICERS_COMMAND");
        var handover = text((ResponseComposed) written.get(0).body());
        assertThat(handover)
                .contains("To: oia@justice.example")
                .contains("Subject: Transfer: Official Information request")
                .contains("The requester is Chris Tester.")
                .contains("The answer goes to " + RequestStory.ADDRESS)
                .contains(RequestStory.FIRST)
                .doesNotContain("In-Reply-To");
        assertThat(text((ResponseComposed) written.get(1).body()))
                .contains("To: " + RequestStory.ADDRESS)
                .contains("a part of it to the Ministry of Justice under section 14(b)(ii)")
                .contains("You can reach it at oia@justice.example");
    }

    @Test
    void saysThatATransferLacksAnAddress() {
        begin();
        harness.pipe(Topics.DECISIONS, story.transfer(null));
        assertThat(responses())
                .hasSize(2)
                .extracting(e -> (Object) e.body())
                .hasOnlyElementsOfType(ResponseNotComposed.class);
    }

    @Test
    void givesNoNoticeOnceTheRequestIsWithdrawn() {
        begin();
        harness.pipe(Topics.DECISIONS, story.withdrawn());
        responses();
        harness.pipe(Topics.DECISIONS, story.extension());
        assertThat(kinds(responses())).containsExactly("EXTENSION");
    }

    @Test
    void tellsInTheDecisionThatItsLimitWasExtended() throws Exception {
        begin();
        harness.pipe(Topics.DECISIONS, story.extension());
        responses();
        harness.pipe(Topics.DECISIONS, story.decision());
        assertThat(letter((ResponseComposed) responses().getFirst().body()))
                .contains("On 16 February 2024 we told you that we needed more time")
                .contains("to 20 March 2024 under section 15A(1)(b)");
    }

    private List<Event<ResponsesEvent>> responses() {
        return harness.read(Topics.RESPONSES);
    }

    private void begin() {
        harness.pipe(Topics.REQUESTS, story.received());
        harness.pipe(Topics.REQUESTS, story.registered());
        harness.pipe(Topics.DEADLINES, story.clock());
        harness.pipe(Topics.QUESTIONS, story.questions());
        responses();
    }

    private String text(ResponseComposed composed) {
        return new String(test.sealer().bytes("fyi-25642", composed.message()), StandardCharsets.US_ASCII)
                .replace("=\r\n", "");
    }

    /** The words of the PDF that a mail bears. */
    private String letter(ResponseComposed composed) throws Exception {
        var bytes = test.sealer().bytes("fyi-25642", composed.message());
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        var parts = (MimeMultipart) mail.getContent();
        try (var in = parts.getBodyPart(parts.getCount() - 1).getInputStream();
                var document = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
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
