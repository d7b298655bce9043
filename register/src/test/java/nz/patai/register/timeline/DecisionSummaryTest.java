package nz.patai.register.timeline;

import static nz.patai.register.timeline.Lines.H;
import static nz.patai.register.timeline.Lines.ID;
import static nz.patai.register.timeline.Lines.LATE;
import static nz.patai.register.timeline.Lines.MAIL;
import static nz.patai.register.timeline.Lines.THU;
import static nz.patai.register.timeline.Lines.line;
import static nz.patai.register.timeline.Lines.question;
import static nz.patai.register.timeline.Lines.told;
import static nz.patai.register.timeline.Lines.types;
import static nz.patai.register.timeline.Lines.typesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nz.patai.event.Answer;
import nz.patai.event.ChargeContent;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.CommandRefused;
import nz.patai.event.ComplaintContent;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FindingOverridden;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.MailDismissed;
import nz.patai.event.MaterialReleased;
import nz.patai.event.Outcome;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponsePublished;
import nz.patai.event.TransferContent;
import nz.patai.event.TransferDecided;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionSummaryTest {

    static Stream<Arguments> beforeTheSignature() {
        return Stream.of(
                line(
                        Topics.DECISIONS,
                        new ClarificationSought(new ClarificationContent(List.of(), H.text("secret"), null), 7, THU),
                        "the whole request, on working day 7, an answer can restart the clock if the letter goes by 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new ClarificationSought(
                                new ClarificationContent(List.of(1, 3), H.text("secret"), null), 7, THU),
                        "questions 1, 3, on working day 7, an answer can restart the clock if the letter goes by 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new ExtensionDecided(
                                new ExtensionContent("DECISION", 5, null, "15A(1)(a)", H.text("secret"), List.of()),
                                LATE,
                                THU),
                        "decision to 2024-03-07 (15A(1)(a)), notice by 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new TransferDecided(
                                new TransferContent(List.of(2), "Police", null, "14(b)(i)", H.text("secret")), THU),
                        "question 2 to Police (14(b)(i)), by 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new ChargeDecided(
                                new ChargeContent(new BigDecimal("76.00"), true, H.text("secret"), List.of())),
                        "NZD 76.00 in advance"),
                line(
                        Topics.DECISIONS,
                        new ChargeDecided(
                                new ChargeContent(new BigDecimal("0.50"), false, H.text("secret"), List.of())),
                        "NZD 0.50"),
                line(
                        Topics.DECISIONS,
                        new DecisionRecorded(
                                new DecisionContent(List.of(refused(), released()), H.text("secret"), "h.ratana", null),
                                20),
                        "question 1 refused 18(g), 9(2)(a); question 2 released in part; on working day 20, signatory h.ratana"));
    }

    static Stream<Arguments> theSignatureAndAfter() {
        return Stream.of(
                line(Topics.DECISIONS, new DecisionSigned(ID, "c".repeat(64)), "sha256 cccccccccccc"),
                line(Topics.DECISIONS, new FindingOverridden("no-18B", ID, H.text("secret")), "finding no-18B"),
                line(
                        Topics.DECISIONS,
                        new QuestionsCorrected(List.of(question(1))),
                        "1 question: 1 personal information"),
                line(
                        Topics.DECISIONS,
                        new TreatedAsRequest(MAIL, ID, "ministry", THU, null, null, null),
                        "a request to ministry, received 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new MailDismissed(MAIL, ID, H.text("secret")),
                        "mail " + MAIL.substring(0, 12) + " asks for nothing"),
                line(
                        Topics.DECISIONS,
                        new TreatedAsNewRequest(ID, FollowUpEffect.NEW_REQUEST, "fyi-9/2"),
                        "new request, as fyi-9/2"),
                line(Topics.DECISIONS, new TreatedAsNewRequest(ID, FollowUpEffect.NEITHER, null), "neither"),
                line(Topics.DECISIONS, new RequestWithdrawn(null, H.text("secret")), "withdrawn"),
                line(Topics.DECISIONS, new MaterialReleased(THU, H.text("secret")), "on 2024-02-08"),
                line(
                        Topics.DECISIONS,
                        new ComplaintRecorded(new ComplaintContent("Ombudsman", null, "delay", THU, null, null)),
                        "Ombudsman, about delay"),
                line(
                        Topics.DECISIONS,
                        new ComplaintRecorded(new ComplaintContent("Ombudsman", "1", "delay", THU, "resolved", LATE)),
                        "Ombudsman, about delay: resolved"),
                line(
                        Topics.DECISIONS,
                        new ResponsePublished(THU, "https://ministry.example/9"),
                        "on 2024-02-08 at https://ministry.example/9"),
                line(Topics.DECISIONS, new ContentDisposed("GDA 6"), "under GDA 6"),
                line(
                        Topics.DECISIONS,
                        new CommandRefused("ExtendLimit", "OIA s 15A(3)", "it is too late"),
                        "ExtendLimit refused by OIA s 15A(3): it is too late"),
                line(
                        Topics.DECISIONS,
                        new CommandRefused("ExtendLimit", null, "no such limit"),
                        "ExtendLimit refused: no such limit"),
                line(
                        Topics.DECISIONS,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"beforeTheSignature", "theSignatureAndAfter"})
    void tellsAnEventInALineWithoutItsTexts(Topic<?> topic, EventRecord body, String line) {
        assertThat(told(topic, body)).isEqualTo(line);
    }

    @Test
    void hasALineForEveryEventOfItsTopics() {
        assertThat(types(Stream.of(beforeTheSignature(), theSignatureAndAfter()).flatMap(lines -> lines)))
                .containsAll(typesOf(Topics.DECISIONS));
    }

    private static Answer refused() {
        return new Answer(1, Outcome.REFUSED, List.of("18(g)", "9(2)(a)"), H.text("secret"), List.of(), Map.of());
    }

    private static Answer released() {
        return new Answer(2, Outcome.RELEASED_IN_PART, List.of(), H.text("secret"), List.of(), Map.of());
    }
}
