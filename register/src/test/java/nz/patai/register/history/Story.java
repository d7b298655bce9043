package nz.patai.register.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.FailureStage;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.StopReason;
import nz.patai.register.RecordedEvent;
import nz.patai.register.casefile.CaseFile;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;

/** A request that arrives on Wednesday 7 February 2024, and then what the words of a story say, a day apart. */
public final class Story {

    public static final String THREAD = "fyi-9";
    public static final String MAIL_ID = "9".repeat(64);

    private final History history = new History(THREAD, Sealing.plain(), "2024-02-07T09:00:00+13:00");
    private final Map<String, UUID> last = new HashMap<>();
    private LocalDate day = Clocks.WED_2024_02_07;

    /** The events of a story such as {@code "decide compose sign"}, after the arrival. */
    public static Story of(String words) {
        var story = new Story();
        story.add("request", Topics.REQUESTS, Mails.request(story.history, MAIL_ID));
        story.add("clock", Topics.DEADLINES, Clocks.started());
        for (var word : words.isBlank() ? new String[0] : words.strip().split("\\s+")) {
            story.tell(word);
        }
        return story;
    }

    public CaseFile file() {
        return CaseFile.fold(THREAD, events());
    }

    public List<RecordedEvent> events() {
        return history.events();
    }

    /** The last event that a word of the story stands for. */
    public UUID id(String word) {
        return Objects.requireNonNull(last.get(word), word);
    }

    private void tell(String word) {
        day = day.plusDays(1);
        history.at(day + "T09:00:00+13:00");
        switch (word) {
            case "clarify" -> add(word, Topics.DECISIONS, new ClarificationSought(clarification(), 1, day));
            case "write" -> add(word, Topics.REQUESTS, Mails.followUp(history, "8".repeat(64), day, "Well?"));
            case "restart" ->
                add(word, Topics.DEADLINES, new ClockRestarted(id("write"), Clocks.limits(), Clocks.proof()));
            case "decide" -> add(word, Topics.DECISIONS, new DecisionRecorded(decision(), 1));
            case "compose" -> add(word, Topics.RESPONSES, composed(true));
            case "compose-unsigned" -> add(word, Topics.RESPONSES, composed(false));
            case "sign" -> add(word, Topics.DECISIONS, new DecisionSigned(id("compose"), GoldenCase.SHA256));
            case "send" -> add(word, Topics.RESPONSES, sent());
            case "delay" -> add(word, Topics.RESPONSES, failed(false));
            case "refuse" -> add(word, Topics.RESPONSES, failed(true));
            case "stop" -> stop(word, StopReason.DECISION_SENT, true);
            case "stop-late" -> stop(word, StopReason.DECISION_SENT, false);
            case "bounce" -> add(word, Topics.RESPONSES, bounced());
            case "resume" -> add(word, Topics.DEADLINES, new ClockResumed(Clocks.WED_2024_03_06, "it came back"));
            case "withdraw" -> add(word, Topics.DECISIONS, new RequestWithdrawn(null, history.text("She rang")));
            case "stop-withdrawn" -> stop(word, StopReason.WITHDRAWN, true);
            case "stop-transferred" -> stop(word, StopReason.TRANSFERRED, true);
            case "fail" -> add(word, Topics.DEAD_LETTERS, deadLetter());
            case "resolve" -> add(word, Topics.DEAD_LETTERS, resolved());
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void stop(String word, StopReason reason, boolean onTime) {
        var on = onTime ? day : Clocks.WED_2024_03_06.plusDays(1);
        add(word, Topics.DEADLINES, Clocks.stopped(reason, on, 1));
    }

    private void add(String word, Topic<?> topic, EventRecord body) {
        last.put(word, history.by("tester", topic, body));
    }

    private ClarificationContent clarification() {
        return new ClarificationContent(List.of(), history.text("Which trees?"), null);
    }

    private DecisionContent decision() {
        return new DecisionContent(List.of(), history.text("Thank you"), "h.ratana", null);
    }

    private ResponseComposed composed(boolean awaitsSignature) {
        return new ResponseComposed(
                ResponseKind.DECISION,
                history.text("Subject: Trees\r\n\r\n"),
                18,
                GoldenCase.SHA256,
                "<1@ministry.example>",
                awaitsSignature,
                "d".repeat(64),
                List.of());
    }

    private ResponseSent sent() {
        return new ResponseSent(id("compose"), ResponseKind.DECISION, 1, day, "250", false);
    }

    private ResponseFailed failed(boolean permanent) {
        return new ResponseFailed(id("compose"), ResponseKind.DECISION, 1, permanent, "the relay refused it");
    }

    private ResponseBounced bounced() {
        return new ResponseBounced(id("compose"), ResponseKind.DECISION, id("request"), "5.1.1");
    }

    private static DeadLettered deadLetter() {
        return new DeadLettered(
                "responder",
                FailureStage.PROCESSING,
                "oia.requests",
                2,
                17,
                "java.lang.ArithmeticException",
                List.of());
    }

    private DeadLetterResolved resolved() {
        return new DeadLetterResolved(id("fail"), DeadLetterAction.SETTLED_BY_HAND, null);
    }
}
