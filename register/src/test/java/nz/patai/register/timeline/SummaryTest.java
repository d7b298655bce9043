package nz.patai.register.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AlertKind;
import nz.patai.event.Answer;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.ChargeContent;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.CommandRefused;
import nz.patai.event.ComplaintContent;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.FailureStage;
import nz.patai.event.FindingOverridden;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.MailKind;
import nz.patai.event.MaterialReleased;
import nz.patai.event.Nature;
import nz.patai.event.Outcome;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponsePublished;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.StopReason;
import nz.patai.event.TransferContent;
import nz.patai.event.TransferDecided;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.event.UnknownEvent;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.RecordedEvent;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

    private static final History H = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");
    private static final String MAIL = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate THU = LocalDate.of(2024, 2, 8);
    private static final LocalDate LATE = Clocks.WED_2024_03_06.plusDays(1);
    private static final List<Limit> LIMITS = List.of(new Limit(LimitKind.DECISION, 1, THU, "OIA s 15(1)"));

    static Stream<Arguments> intake() {
        return Stream.of(
                line(
                        Topics.MAIL,
                        Mails.arrived(H, MAIL),
                        "mail 111111111111 of 100 bytes by smtp, receipt by smtp accepted"),
                line(
                        Topics.REQUESTS,
                        Mails.request(H, MAIL),
                        "request to ministry under OIA, received 2024-02-07: Trees"),
                line(
                        Topics.REQUESTS,
                        Mails.followUp(H, MAIL, THU, "secret"),
                        "further mail received 2024-02-08, from another address than the thread's"),
                line(
                        Topics.REQUESTS,
                        new DuplicateArrived(MAIL, OTHER, DuplicateReason.SENT_AGAIN),
                        "mail 111111111111 was here before as 222222222222 (sent again)"),
                line(
                        Topics.REQUESTS,
                        new AutoReplyReceived(MAIL, "auto-submitted", H.text("secret"), H.text("secret")),
                        "a machine's answer (auto-submitted)"),
                line(
                        Topics.REQUESTS,
                        new BounceReceived(MAIL, null, null, "5.1.1", true, H.text("secret")),
                        "a letter came back (5.1.1)"),
                line(
                        Topics.REQUESTS,
                        new BounceReceived(MAIL, null, null, null, false, H.text("secret")),
                        "a letter is delayed"),
                line(
                        Topics.REQUESTS,
                        Mails.setAside(H, MAIL, "secret"),
                        "set aside, suspected spam: the gateway marked it as spam; received 2024-02-05"),
                line(Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA 1"), "DOIA 1"),
                line(
                        Topics.QUESTIONS,
                        new QuestionsClassified("m", MailKind.NEW_REQUEST, List.of(question(1), question(2))),
                        "new request, 2 questions: 1 personal information, 2 personal information"),
                line(Topics.QUESTIONS, new QuestionsClassified("m", MailKind.THANKS, List.of()), "thanks, 0 questions"),
                line(
                        Topics.QUESTIONS,
                        new FollowUpClassified("m", ID, MailKind.CHASER, 0.9, List.of(), List.of()),
                        "further mail looks like chaser"),
                line(Topics.COMMANDS, new WithdrawRequest(null, H.text("secret")), "asked for"),
                line(Topics.CLOCK, new DayStarted(THU), "2024-02-08"),
                line(Topics.CLOCK, new SimulatedTimeSet("3: a day later"), "simulated time set by 3: a day later"),
                line(
                        Topics.MAIL,
                        new UnknownEvent("nz.patai.event.MailBurnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                line(
                        Topics.DEADLINES,
                        Clocks.started(),
                        "clarification by 2024-02-16 (OIA s 15(1AB)), transfer by 2024-02-21 (OIA s 14), decision by 2024-03-06 (OIA s 15(1))"),
                line(
                        Topics.DEADLINES,
                        new ClockRestarted(ID, LIMITS, Clocks.proof()),
                        "anew from 2024-02-07: decision by 2024-02-08 (OIA s 15(1))"),
                line(
                        Topics.DEADLINES,
                        new ClockExtended(LimitKind.DECISION, THU.minusDays(1), LIMITS.getFirst(), Clocks.proof()),
                        "decision by 2024-02-08 (OIA s 15(1)) instead of 2024-02-07"),
                line(
                        Topics.DEADLINES,
                        new ExtensionVoid(LimitKind.DECISION, THU, THU.minusDays(1), "OIA s 15A(3)"),
                        "the extension notice of 2024-02-08 has no effect, it had to go by 2024-02-07 (OIA s 15A(3))"),
                line(
                        Topics.DEADLINES,
                        new ClockRecomputed(LIMITS, LIMITS, Clocks.proof(), "a day of mourning"),
                        "decision by 2024-02-08 (OIA s 15(1)): a day of mourning"),
                line(
                        Topics.DEADLINES,
                        Clocks.stopped(StopReason.DECISION_SENT, THU, 1),
                        "decision sent on 2024-02-08, working day 1, due 2024-03-06, on time"),
                line(
                        Topics.DEADLINES,
                        Clocks.stopped(StopReason.WITHDRAWN, LATE, 21),
                        "withdrawn on 2024-03-07, working day 21, due 2024-03-06, late"),
                line(Topics.DEADLINES, new ClockResumed(THU, "it came back"), "runs on, due 2024-02-08: it came back"),
                line(
                        Topics.DEADLINES,
                        new DeadlineAlert(
                                AlertKind.OVERDUE, LimitKind.DECISION, LATE, THU, -19, List.of("adviser", "manager")),
                        "overdue for 2024-03-07, due 2024-02-08, working days left -19, tell adviser, manager"));
    }

    static Stream<Arguments> decisions() {
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
                        "DECISION to 2024-03-07 (15A(1)(a)), notice by 2024-02-08"),
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
                        "question 1 refused 18(g), 9(2)(a); question 2 released in part; on working day 20, signatory h.ratana"),
                line(Topics.DECISIONS, new DecisionSigned(ID, "c".repeat(64)), "sha256 cccccccccccc"),
                line(Topics.DECISIONS, new FindingOverridden("no-18B", ID, H.text("secret")), "finding no-18B"),
                line(
                        Topics.DECISIONS,
                        new QuestionsCorrected(List.of(question(1))),
                        "1 question: 1 personal information"),
                line(
                        Topics.DECISIONS,
                        new TreatedAsRequest(MAIL, ID, "ministry", THU),
                        "a request to ministry, received 2024-02-08"),
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
                        "ExtendLimit refused: no such limit"));
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                line(
                        Topics.RESPONSES,
                        new ResponseComposed(
                                ResponseKind.DECISION,
                                H.text("secret"),
                                18,
                                "c".repeat(64),
                                "<1@a>",
                                true,
                                "t",
                                List.of()),
                        "decision of 18 bytes, sha256 cccccccccccc, waits for a signature"),
                line(
                        Topics.RESPONSES,
                        new ResponseComposed(
                                ResponseKind.ACKNOWLEDGEMENT,
                                H.text("secret"),
                                18,
                                "c".repeat(64),
                                "<1@a>",
                                false,
                                "t",
                                List.of()),
                        "acknowledgement of 18 bytes, sha256 cccccccccccc"),
                line(
                        Topics.RESPONSES,
                        new SendReleased(ID, ReleaseAuthority.SIGNATURE, "c".repeat(64), 0),
                        "may go out by signature, sha256 cccccccccccc"),
                line(Topics.RESPONSES, new SendAttempted(ID, 1, "relay:25", false), "attempt 1"),
                line(
                        Topics.RESPONSES,
                        new SendAttempted(ID, 2, "relay:25", true),
                        "attempt 2, an earlier one may have gone through"),
                line(
                        Topics.RESPONSES,
                        new ResponseSent(ID, ResponseKind.DECISION, 2, THU, "250", true),
                        "decision sent on 2024-02-08, attempt 2, reply 250"),
                line(
                        Topics.RESPONSES,
                        new ResponseFailed(ID, ResponseKind.DECISION, 1, false, "421"),
                        "decision not sent, attempt 1: 421"),
                line(
                        Topics.RESPONSES,
                        new ResponseFailed(ID, ResponseKind.DECISION, 1, true, "550"),
                        "decision not sent, attempt 1, for good: 550"),
                line(
                        Topics.RESPONSES,
                        new ResponseBounced(ID, ResponseKind.DECISION, ID, "5.1.1"),
                        "decision came back (5.1.1)"),
                line(Topics.RESPONSES, new ResponseBounced(ID, ResponseKind.DECISION, ID, null), "decision came back"),
                line(Topics.RESPONSES, new AlertDelivered(ID, List.of("adviser"), "250"), "told adviser"),
                line(Topics.RESPONSES, new AlertFailed(ID, true, "550"), "not told, for good: 550"),
                line(Topics.RESPONSES, new AlertFailed(ID, false, "421"), "not told: 421"),
                line(
                        Topics.DEAD_LETTERS,
                        new DeadLettered(
                                "responder",
                                FailureStage.PROCESSING,
                                "oia.mail",
                                2,
                                17,
                                "java.io.IOException",
                                List.of()),
                        "responder could not process oia.mail partition 2 offset 17 (processing, java.io.IOException)"),
                line(
                        Topics.DEAD_LETTERS,
                        new DeadLetterResolved(ID, DeadLetterAction.SETTLED_BY_HAND, H.text("secret")),
                        "dead letter 00000000-0000-0001-0000-000000000002 settled by hand"),
                line(
                        Topics.SETTINGS,
                        new UnknownEvent("nz.patai.event.SettingsBurnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"intake", "clocks", "decisions", "letters"})
    void tellsAnEventInALineWithoutItsTexts(Topic<?> topic, EventRecord body, String line) {
        assertThat(Summary.of(recorded(topic, body), Sealing.opener())).isEqualTo(line);
    }

    @Test
    void hasALineForEveryEventOfTheTopicsThatTheRegisterReads() {
        var told = Stream.of(intake(), clocks(), decisions(), letters())
                .flatMap(lines -> lines)
                .map(line -> ((EventRecord) line.get()[1]).getSchema().getName())
                .toList();
        for (var topic : List.of(
                Topics.MAIL,
                Topics.REQUESTS,
                Topics.QUESTIONS,
                Topics.CLOCK,
                Topics.DEADLINES,
                Topics.DECISIONS,
                Topics.RESPONSES,
                Topics.DEAD_LETTERS)) {
            assertThat(topic.schema().getField("body").schema().getTypes())
                    .as(topic.name())
                    .allSatisfy(type -> assertThat(told).contains(type.getName()));
        }
    }

    private static Arguments line(Topic<?> topic, EventRecord body, String line) {
        return Arguments.of(topic, body, line);
    }

    private static RecordedEvent recorded(Topic<?> topic, EventRecord body) {
        var history = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");
        history.by("tester", topic, body);
        return history.events().getFirst();
    }

    private static Question question(int number) {
        return new Question(number, H.text("secret"), 0, 1, Nature.PERSONAL_INFORMATION, List.of(), null, List.of());
    }

    private static Answer refused() {
        return new Answer(1, Outcome.REFUSED, List.of("18(g)", "9(2)(a)"), H.text("secret"), List.of(), Map.of());
    }

    private static Answer released() {
        return new Answer(2, Outcome.RELEASED_IN_PART, List.of(), H.text("secret"), List.of(), Map.of());
    }
}
