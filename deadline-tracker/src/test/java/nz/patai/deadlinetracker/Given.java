package nz.patai.deadlinetracker;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Answer;
import nz.patai.event.ClockEvent;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DecisionContent;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.Nature;
import nz.patai.event.Outcome;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.Sealed;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/** Events of a thread, with ids named by what they are. */
public final class Given {

    public static final String THREAD = "fyi-25642";
    public static final String SHA = "ab".repeat(32);
    public static final Actor MANAGER = new Actor(ActorKind.OFFICER, "h.ratana");
    public static final Actor ADVISER = new Actor(ActorKind.OFFICER, "t.adams");
    public static final Sealed SEALED = new Sealed("key-1", ByteBuffer.wrap(new byte[] {1}), null);

    private static final Actor SERVICE = new Actor(ActorKind.SERVICE, "test");

    private Given() {}

    /** Noon of a day in Pacific/Auckland. */
    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(LegalDay.ZONE).toInstant();
    }

    public static UUID id(String name) {
        return EventId.external("Test", name);
    }

    public static Event<RequestsEvent> request(String receivedOn) {
        return request(LegalAct.OIA, null, receivedOn);
    }

    public static Event<RequestsEvent> request(LegalAct act, @Nullable String region, String receivedOn) {
        var received = new RequestReceived(
                act == LegalAct.OIA ? "ministry" : "council",
                act,
                region,
                LocalDate.parse(receivedOn),
                "mail-1",
                null,
                null,
                SEALED,
                SEALED,
                SEALED,
                SEALED,
                null,
                SHA,
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of(),
                null,
                null);
        return new Event<>(header("request", receivedOn, SERVICE), received);
    }

    public static Event<QuestionsEvent> questions(String name, String day, int... numbers) {
        var questions = Arrays.stream(numbers)
                .mapToObj(n -> new Question(n, SEALED, 0, 1, Nature.OFFICIAL_INFORMATION, List.of(), 0.9, List.of()))
                .toList();
        var classified = new QuestionsClassified("model", MailKind.NEW_REQUEST, questions);
        return new Event<>(header(name, day, SERVICE, "request"), classified);
    }

    public static Event<RequestsEvent> followUp(String name, String day, String mailId) {
        var followUp = new FollowUpReceived(
                mailId,
                LocalDate.parse(day),
                null,
                SEALED,
                SEALED,
                SEALED,
                null,
                false,
                List.of(),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of());
        return new Event<>(header(name, day, SERVICE), followUp);
    }

    /** A command of the manager, who may do everything. */
    public static Event<CommandsEvent> command(String name, String day, CommandsEvent body, String... basedOn) {
        return new Event<>(header(name, day, MANAGER, basedOn), body);
    }

    public static DecisionContent decision(Answer... answers) {
        return new DecisionContent(List.of(answers), null, MANAGER.id(), null);
    }

    public static Answer answer(int question, Outcome outcome, String... grounds) {
        return considered(question, outcome, List.of(grounds), List.of());
    }

    public static Answer considered(int question, Outcome outcome, List<String> grounds, List<String> considered) {
        Map<String, Sealed> considerations =
                considered.stream().collect(java.util.stream.Collectors.toMap(s -> s, s -> SEALED));
        return new Answer(question, outcome, grounds, SEALED, List.of(), considerations);
    }

    /** A decision letter that waits for a signature. */
    public static Event<ResponsesEvent> letter(String name, String day, UUID decisionRecorded) {
        return letter(name, day, decisionRecorded, ResponseKind.DECISION);
    }

    /** A letter; that of a decision waits for a signature. */
    public static Event<ResponsesEvent> letter(String name, String day, UUID because, ResponseKind kind) {
        var waits = kind == ResponseKind.DECISION;
        var composed = new ResponseComposed(kind, SEALED, 1, SHA, "<1@test>", waits, "texts", List.of(1));
        var header = new Header(id(name), THREAD, THREAD, noon(day), List.of(because), SERVICE);
        return new Event<>(header, composed);
    }

    public static Event<ResponsesEvent> sent(String name, String day, String letter, ResponseKind kind) {
        var sent = new ResponseSent(id(letter), kind, 1, LocalDate.parse(day), "250", false);
        return new Event<>(header(name, day, SERVICE, letter), sent);
    }

    public static Event<ResponsesEvent> failed(String name, String day, String letter, boolean permanent) {
        var failed = new ResponseFailed(id(letter), ResponseKind.DECISION, 1, permanent, "the relay refused it");
        return new Event<>(header(name, day, SERVICE, letter), failed);
    }

    public static Event<ResponsesEvent> bounced(String name, String day, String letter) {
        var bounced = new ResponseBounced(id(letter), ResponseKind.DECISION, id("bounce"), "5.1.1");
        return new Event<>(header(name, day, SERVICE, letter), bounced);
    }

    public static Event<ClockEvent> day(LocalDate day) {
        var at = day.atTime(6, 0).atZone(LegalDay.ZONE).toInstant();
        var header = new Header(EventId.external("DayStarted", day.toString()), "system", null, at, List.of(), SERVICE);
        return new Event<>(header, new DayStarted(day));
    }

    public static Header header(String name, String day, Actor actor, String... causes) {
        var causedBy = Arrays.stream(causes).map(Given::id).toList();
        return new Header(id(name), THREAD, THREAD, noon(day), causedBy, actor);
    }
}
