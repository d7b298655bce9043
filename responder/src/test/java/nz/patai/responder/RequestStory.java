package nz.patai.responder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Answer;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockStarted;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FailureStage;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.Nature;
import nz.patai.event.Outcome;
import nz.patai.event.Proof;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.TransferContent;
import nz.patai.event.TransferDecided;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/** The golden case as events, each always with the same id. */
public record RequestStory(String threadId, Sealer sealer) {

    public static final Instant ARRIVED = Instant.parse("2024-02-06T20:12:00Z");
    public static final Instant FRI_2024_02_16 = Instant.parse("2024-02-15T21:00:00Z");
    public static final Instant WED_2024_03_06 = Instant.parse("2024-03-05T22:00:00Z");
    static final LocalDate DUE = LocalDate.of(2024, 3, 6);
    static final String ADDRESS = "fyi-request-25642-54174c07@requests.fyi.org.nz";
    static final String FIRST = "How many North Korea defectors living in New Zealand.";
    static final String SECOND =
            "If a North Korea person escaped and come to New Zealand will they be sent back to North Korea"
                    + " or are they welcome here";
    static final String TEXT = "Dear Ministry,\n\n" + FIRST + "\n" + SECOND + "\n\nYours faithfully,\n\nChris Tester";
    static final String INFORMATION = "As at 13 February 2024 there were 8 nationals.";

    /** The arrival of the request. */
    public Event<RequestReceived> received() {
        return received("ministry");
    }

    Event<RequestReceived> received(String bodyId) {
        return event(
                "received",
                ARRIVED,
                new RequestReceived(
                        bodyId,
                        LegalAct.OIA,
                        null,
                        LocalDate.of(2024, 2, 7),
                        "mail-1",
                        null,
                        sealer.seal(threadId, "Chris Tester"),
                        sealer.seal(threadId, ADDRESS),
                        sealer.seal(threadId, "Official Information request - North Korea defectors"),
                        sealer.seal(threadId, "North Korea defectors"),
                        sealer.seal(threadId, TEXT),
                        sealer.seal(threadId, "<ogm-1@fyi.org.nz>"),
                        "0".repeat(64),
                        List.of(),
                        List.of(),
                        MailChannel.SMTP,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    Event<RequestRegistered> registered() {
        return event("registered", ARRIVED, new RequestRegistered("ministry", 1666, "DOIA 2324-1666"));
    }

    Event<ClockStarted> clock() {
        var limits = List.of(
                new Limit(LimitKind.CLARIFICATION, 7, LocalDate.of(2024, 2, 16), "OIA s 15(1AB)"),
                new Limit(LimitKind.DECISION, 20, DUE, "OIA s 15(1)"));
        var proof = new Proof(LocalDate.of(2024, 2, 7), "calendar", List.of());
        return event("clock", ARRIVED.plusSeconds(1), new ClockStarted(LegalAct.OIA, null, limits, proof));
    }

    Event<QuestionsClassified> questions() {
        return event(
                "questions",
                ARRIVED.plusSeconds(1),
                new QuestionsClassified(
                        "rules", MailKind.NEW_REQUEST, List.of(question(1, FIRST), question(2, SECOND))));
    }

    Event<ClarificationSought> clarification() {
        var asked = sealer.seal(threadId, "whether your request was about claims for asylum");
        return event(
                "clarification",
                FRI_2024_02_16,
                new ClarificationSought(
                        new ClarificationContent(List.of(1, 2), asked, null), 7, LocalDate.of(2024, 2, 16)));
    }

    Event<ExtensionDecided> extension() {
        return extension("extension", "DECISION", 10, LocalDate.of(2024, 3, 20));
    }

    Event<ExtensionDecided> extension(String name, String limit, @Nullable Integer workingDays, LocalDate newDueOn) {
        var reasons = sealer.seal(threadId, "We are asking two other agencies what they hold.");
        var content = new ExtensionContent(limit, workingDays, newDueOn, "15A(1)(b)", reasons, List.of());
        return event(name, FRI_2024_02_16.plusSeconds(60), new ExtensionDecided(content, newDueOn, DUE));
    }

    /** The second question goes to another body. */
    Event<TransferDecided> transfer(@Nullable String address) {
        var to = address == null ? null : sealer.seal(threadId, address);
        var content = new TransferContent(List.of(2), "Ministry of Justice", to, "14(b)(ii)", null);
        return event("transfer-" + address, FRI_2024_02_16, new TransferDecided(content, LocalDate.of(2024, 2, 21)));
    }

    Event<DecisionRecorded> decision(String name, String information) {
        var refused = new Answer(
                1,
                Outcome.REFUSED,
                List.of("18(g)"),
                sealer.seal(threadId, information),
                List.of(sealer.seal(threadId, "Decisions of the tribunal https://justice.govt.nz/decisions")),
                Map.of());
        var outside = new Answer(
                2,
                Outcome.NOT_OFFICIAL_INFORMATION,
                List.of(),
                sealer.seal(threadId, "Whoever enters needs a visa."),
                List.of(),
                Map.of());
        return event(
                name,
                WED_2024_03_06,
                new DecisionRecorded(new DecisionContent(List.of(refused, outside), null, "h.ratana", null), 20));
    }

    Event<DecisionRecorded> decision() {
        return decision("decision", INFORMATION);
    }

    /** A decision that leaves the second question without an answer. */
    Event<DecisionRecorded> halfADecision() {
        var whole = decision("half", INFORMATION);
        var first = whole.body().decision().answers().getFirst();
        return event(
                "half",
                WED_2024_03_06,
                new DecisionRecorded(new DecisionContent(List.of(first), null, "h.ratana", null), 20));
    }

    Event<DecisionSigned> signed(UUID composedId, String sha256) {
        return event("signed-" + sha256, WED_2024_03_06.plusSeconds(60), new DecisionSigned(composedId, sha256));
    }

    Event<RequestWithdrawn> withdrawn() {
        return event("withdrawn", FRI_2024_02_16, new RequestWithdrawn(null, null));
    }

    Event<DeadLettered> deadLettered() {
        return event(
                "dead",
                ARRIVED,
                new DeadLettered("classifier", FailureStage.PROCESSING, "oia.requests", 0, 0, "X", List.of()));
    }

    Event<DeadLetterResolved> resolved(UUID deadLetterId) {
        return event(
                "resolved",
                FRI_2024_02_16,
                new DeadLetterResolved(deadLetterId, DeadLetterAction.SETTLED_BY_HAND, null));
    }

    /** An event of this story. */
    public <B extends EventRecord> Event<B> event(String name, Instant at, B body) {
        var header = new Header(
                EventId.external("Story", threadId + name),
                threadId,
                threadId,
                at,
                List.of(),
                new Actor(ActorKind.OFFICER, "h.ratana"));
        return new Event<>(header, body);
    }

    private Question question(int number, String text) {
        int start = TEXT.indexOf(text);
        return new Question(
                number,
                sealer.seal(threadId, text),
                start,
                start + text.length(),
                Nature.OFFICIAL_INFORMATION,
                List.of(),
                0.9,
                List.of());
    }
}
