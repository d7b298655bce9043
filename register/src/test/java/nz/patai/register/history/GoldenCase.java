package nz.patai.register.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertKind;
import nz.patai.event.Answer;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.Evidence;
import nz.patai.event.Flag;
import nz.patai.event.LegalAct;
import nz.patai.event.LimitKind;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.MailReceived;
import nz.patai.event.Nature;
import nz.patai.event.Outcome;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.ReceiptBasis;
import nz.patai.event.RecordDecision;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.SeekClarification;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.SignDecision;
import nz.patai.event.SiteRequest;
import nz.patai.event.StopReason;
import nz.patai.register.RecordedEvent;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;

/** The golden case event by event: two questions of February 2024, clarification sought in vain, decided and sent on working day 20. */
public final class GoldenCase {

    public static final String THREAD = "fyi-25642";
    public static final String MAIL_ID = "a".repeat(64);
    public static final String SHA256 = "c".repeat(64);
    public static final String TITLE = "North Korea defectors";
    public static final String QUESTION_1 = "How many North Korea defectors living in New Zealand.";
    public static final String QUESTION_2 = "If a North Korea person escaped and come to New Zealand will they be sent"
            + " back to North Korea or are they welcome here";
    public static final String LETTER = "Subject: Official information request\r\n\r\nKia ora\r\n";

    private final History history;

    private GoldenCase(Sealing sealing) {
        this.history = new History(THREAD, sealing, "2024-02-07T09:12:00+13:00");
    }

    /** The whole history, first event first. */
    public static List<RecordedEvent> events(Sealing sealing) {
        var golden = new GoldenCase(sealing);
        var clock = golden.arrive();
        golden.seekClarification();
        golden.alerts(clock);
        golden.decide();
        return golden.history.events();
    }

    /** The history up to the point where the request waits for its clarification. */
    public static List<RecordedEvent> arrivalOnly(Sealing sealing) {
        var golden = new GoldenCase(sealing);
        golden.arrive();
        return golden.history.events();
    }

    private UUID arrive() {
        var mail = history.by("ingest", Topics.MAIL, mail());
        var received = history.by("ingest", Topics.REQUESTS, request(), mail);
        history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 1666, "DOIA 2324-1666"), received);
        history.by("classifier", Topics.QUESTIONS, questions(), received);
        var clock = history.by("deadline-tracker", Topics.DEADLINES, Clocks.started(), received);
        letter(ResponseKind.ACKNOWLEDGEMENT, ReleaseAuthority.ACKNOWLEDGEMENT, LocalDate.of(2024, 2, 7), clock);
        return clock;
    }

    private void seekClarification() {
        history.at("2024-02-16T10:00:00+13:00");
        var content = new ClarificationContent(List.of(1), history.text("Do you mean asylum claims?"), null);
        var asked = history.by(History.OFFICER, Topics.COMMANDS, new SeekClarification(content));
        var sought = history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new ClarificationSought(content, 7, LocalDate.of(2024, 2, 16)),
                asked);
        letter(ResponseKind.CLARIFICATION, ReleaseAuthority.OFFICERS_COMMAND, LocalDate.of(2024, 2, 16), sought);
    }

    private void alerts(UUID clock) {
        alert("2024-02-28T06:00:00+13:00", AlertKind.DUE_IN_FIVE, 5, clock);
        alert("2024-03-05T06:00:00+13:00", AlertKind.DUE_IN_ONE, 1, clock);
        alert("2024-03-06T06:00:00+13:00", AlertKind.DUE_TODAY, 0, clock);
    }

    private void decide() {
        history.at("2024-03-06T11:00:00+13:00");
        var content = decision();
        var asked = history.by(History.OFFICER, Topics.COMMANDS, new RecordDecision(content));
        var recorded = history.by(History.OFFICER, Topics.DECISIONS, new DecisionRecorded(content, 20), asked);
        history.at("2024-03-06T11:00:01+13:00");
        var composed = history.by("responder", Topics.RESPONSES, composed(ResponseKind.DECISION, true), recorded);
        history.at("2024-03-06T14:00:00+13:00");
        var sign = history.by(History.OFFICER, Topics.COMMANDS, new SignDecision(composed, SHA256), composed);
        var signed = history.by(History.OFFICER, Topics.DECISIONS, new DecisionSigned(composed, SHA256), sign);
        var sent = send(composed, ResponseKind.DECISION, ReleaseAuthority.SIGNATURE, Clocks.WED_2024_03_06, signed);
        history.by(
                "deadline-tracker",
                Topics.DEADLINES,
                Clocks.stopped(StopReason.DECISION_SENT, Clocks.WED_2024_03_06, 20),
                sent);
    }

    private void alert(String at, AlertKind kind, int left, UUID clock) {
        history.at(at);
        var day = LocalDate.parse(at.substring(0, 10));
        var started = history.about(null).by("deadline-tracker", Topics.CLOCK, new DayStarted(day));
        var alert = history.about(THREAD)
                .by(
                        "deadline-tracker",
                        Topics.DEADLINES,
                        new DeadlineAlert(
                                kind, LimitKind.DECISION, day, Clocks.WED_2024_03_06, left, List.of("adviser"), null),
                        started,
                        clock);
        history.by("responder", Topics.RESPONSES, new AlertDelivered(alert, List.of("adviser"), "250", null), alert);
    }

    private void letter(ResponseKind kind, ReleaseAuthority authority, LocalDate on, UUID cause) {
        var composed = history.by("responder", Topics.RESPONSES, composed(kind, false), cause);
        send(composed, kind, authority, on, composed);
    }

    private UUID send(UUID composed, ResponseKind kind, ReleaseAuthority authority, LocalDate on, UUID cause) {
        var released =
                history.by("responder", Topics.RESPONSES, new SendReleased(composed, authority, SHA256, 0), cause);
        var attempted =
                history.by("responder", Topics.RESPONSES, new SendAttempted(composed, 1, "relay:25", false), released);
        return history.by(
                "responder", Topics.RESPONSES, new ResponseSent(composed, kind, 1, on, "250", false), attempted);
    }

    private ResponseComposed composed(ResponseKind kind, boolean awaitsSignature) {
        return new ResponseComposed(
                kind,
                history.text(LETTER),
                LETTER.length(),
                SHA256,
                "<" + kind + "@ministry.example>",
                awaitsSignature,
                "d".repeat(64),
                kind == ResponseKind.DECISION ? List.of(1, 2) : List.of());
    }

    private MailReceived mail() {
        return new MailReceived(
                MAIL_ID,
                MailChannel.SMTP,
                "gateway-1",
                History.instant("2024-02-07T09:12:00+13:00"),
                ReceiptBasis.SMTP_ACCEPTED,
                history.text("fyi-request-25642-54174c07@requests.fyi.org.nz"),
                List.of(history.text("oia@ministry.example")),
                history.text("From: somebody\r\n\r\n" + QUESTION_1),
                100,
                false,
                null);
    }

    private RequestReceived request() {
        return new RequestReceived(
                "ministry",
                LegalAct.OIA,
                null,
                Clocks.WED_2024_02_07,
                MAIL_ID,
                new SiteRequest("fyi", 25642, "e".repeat(64)),
                history.text("Chris"),
                history.text("fyi-request-25642-54174c07@requests.fyi.org.nz"),
                history.text("Official Information request - " + TITLE),
                history.text(TITLE),
                history.text(QUESTION_1 + "\n" + QUESTION_2),
                null,
                "f".repeat(64),
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of(),
                null,
                null);
    }

    private QuestionsClassified questions() {
        var first = new Question(
                1,
                history.text(QUESTION_1),
                0,
                QUESTION_1.length(),
                Nature.OFFICIAL_INFORMATION,
                List.of(Flag.STATISTICS),
                0.97,
                List.of(new Evidence("STATISTICS", history.text("How many"), null)));
        var second = new Question(
                2,
                history.text(QUESTION_2),
                QUESTION_1.length() + 1,
                QUESTION_1.length() + 1 + QUESTION_2.length(),
                Nature.NOT_OFFICIAL_INFORMATION,
                List.of(),
                0.88,
                List.of(new Evidence("NOT_OFFICIAL_INFORMATION", null, "2(1)")));
        return new QuestionsClassified("model-1", MailKind.NEW_REQUEST, List.of(first, second));
    }

    private DecisionContent decision() {
        return new DecisionContent(
                List.of(
                        new Answer(
                                1,
                                Outcome.REFUSED,
                                List.of("18(g)"),
                                history.text("There are 8 North Korean nationals in New Zealand."),
                                List.of(history.text("Decisions https://justice.govt.nz/refugee-protection-decisions")),
                                Map.of()),
                        new Answer(
                                2,
                                Outcome.NOT_OFFICIAL_INFORMATION,
                                List.of(),
                                history.text("A person needs a visa."),
                                List.of(),
                                Map.of())),
                null,
                "h.ratana",
                null);
    }

    /** The id of a RESPONSES event of the golden case, by its place among them. */
    public static UUID response(String type, int place) {
        return EventId.external(type, THREAD + '/' + place);
    }
}
