package nz.patai.desk;

import static nz.patai.desk.DeskAgency.ADVISER;
import static nz.patai.desk.DeskAgency.MANAGER;
import static nz.patai.register.history.GoldenCase.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.ComplaintContent;
import nz.patai.event.ExtendLimit;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.Outcome;
import nz.patai.event.PublishResponse;
import nz.patai.event.RecordComplaint;
import nz.patai.event.RecordDecision;
import nz.patai.event.ReleaseMaterial;
import nz.patai.event.SeekClarification;
import nz.patai.event.SetCharge;
import nz.patai.event.SignDecision;
import nz.patai.event.TransferRequest;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskCommandsTest {

    private static final Instant WED_2024_03_06 = Instant.parse("2024-03-05T22:00:00Z");
    private static final String DECISION = """
            kind: decision
            request: fyi-25642
            command_id: the-decision
            signatory: h.ratana
            introduction: Thank you Chris
            answers:
              - question: 1
                outcome: refused
                grounds: [18(g)]
                text: There are 8 of them
                links: [{title: Tribunal, address: "https://tribunal.example/eight"}]
                considerations: {18B: Asked in February}
              - {question: 2, outcome: not_official_information, text: A visa is needed}
            """;

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.empty(directory);
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        desk.test().setTime(WED_2024_03_06);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void writesWhoAsksWhenAndOnWhatItIsBased() {
        var id = desk.taken(ADVISER, DECISION);
        assertThat(desk.commands()).singleElement().satisfies(command -> {
            assertThat(command.header().eventId()).isEqualTo(id);
            assertThat(command.header().actor()).isEqualTo(new Actor(ActorKind.OFFICER, "t.adams"));
            assertThat(command.header().occurredAt()).isEqualTo(WED_2024_03_06);
            assertThat(command.header().threadId()).isEqualTo("fyi-25642");
            assertThat(command.header().requestId()).isEqualTo("fyi-25642");
            assertThat(command.header().causedBy()).containsExactly(questions());
        });
    }

    @Test
    void writesADecisionWithEveryTextSealedForItsThread() {
        // When
        desk.taken(ADVISER, DECISION);
        // Then
        var event = desk.commands().getFirst();
        var decision = ((RecordDecision) event.body()).decision();
        var first = decision.answers().getFirst();
        assertThat(first.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(first.grounds()).containsExactly("18(g)");
        assertThat(decision.signatory()).isEqualTo("h.ratana");
        assertThat(decision.answers().get(1).outcome()).isEqualTo(Outcome.NOT_OFFICIAL_INFORMATION);
        assertThat(desk.test().sealer().textOrNull("fyi-25642", decision.introduction()))
                .isEqualTo("Thank you Chris");
        assertThat(desk.test().sealer().textOrNull("fyi-25642", first.text())).isEqualTo("There are 8 of them");
        assertThat(first.links())
                .singleElement()
                .satisfies(link -> assertThat(desk.test().sealer().text("fyi-25642", link))
                        .isEqualTo("Tribunal https://tribunal.example/eight"));
        assertThat(desk.test()
                        .sealer()
                        .textOrNull("fyi-25642", first.considerations().get("18B")))
                .isEqualTo("Asked in February");
        var record = Topics.COMMANDS.valueSerde(TestContext.ids()).write(event);
        assertThat(new String(record, StandardCharsets.ISO_8859_1))
                .doesNotContain("Chris", "There are", "ribunal", "February", "visa");
    }

    @Test
    void writesTheOtherCommandsAsTheyAreAskedFor() {
        var composed = response("ResponseComposed", 0);
        desk.taken(
                MANAGER,
                "{kind: clarification, request: fyi-25642, questions: [1], text: Which, answer_by: 2024-03-20}");
        desk.taken(
                MANAGER,
                "{kind: sign, request: fyi-25642, composed: " + composed + ", content_sha256: " + GoldenCase.SHA256
                        + "}");
        desk.taken(MANAGER, "{kind: withdraw, request: fyi-25642, follow_up: " + composed + "}");
        var sought = ((SeekClarification) desk.commands().get(0).body()).clarification();
        assertThat(sought.questions()).containsExactly(1);
        assertThat(sought.answerBy()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(desk.test().sealer().text("fyi-25642", sought.text())).isEqualTo("Which");
        assertThat(desk.commands().get(1).body()).isEqualTo(new SignDecision(composed, GoldenCase.SHA256));
        assertThat(desk.commands().get(2).body()).isEqualTo(new WithdrawRequest(composed, null));
    }

    @Test
    void extendsTheDecisionsLimitWhereNoOtherIsNamed() {
        desk.taken(
                ADVISER,
                "{kind: extension, request: fyi-25642, working_days: 10, ground: 15A(1)(b), reasons: Others are asked}");
        desk.taken(
                ADVISER,
                "{kind: extension, request: fyi-25642, limit: transfer, until: 2024-02-28, ground: 15A(1)(a), reasons: Much}");
        var first = ((ExtendLimit) desk.commands().getFirst().body()).extension();
        assertThat(first.limit()).isEqualTo("DECISION");
        assertThat(first.workingDays()).isEqualTo(10);
        assertThat(first.until()).isNull();
        assertThat(first.questions()).isEmpty();
        assertThat(desk.test().sealer().text("fyi-25642", first.reasons())).isEqualTo("Others are asked");
        var second = ((ExtendLimit) desk.commands().getLast().body()).extension();
        assertThat(second.limit()).isEqualTo("TRANSFER");
        assertThat(second.until()).isEqualTo(LocalDate.of(2024, 2, 28));
    }

    @Test
    void writesATransferAndWhatIsPutOnFile() {
        desk.taken(
                ADVISER,
                "{kind: transfer, request: fyi-25642, questions: [2], to: Ministry of Justice, to_address: oia@justice.example, ground: 14(b)(i)}");
        desk.taken(ADVISER, "{kind: charge, request: fyi-25642, amount: 152, basis: Four half hours}");
        desk.taken(ADVISER, "{kind: release, request: fyi-25642, released_on: 2024-03-20, description: Two reports}");
        desk.taken(
                ADVISER,
                "{kind: complaint, request: fyi-25642, to: Ombudsman, about: delay, notified_on: 2024-04-03, outcome: for_agency, outcome_on: 2024-05-01}");
        desk.taken(
                ADVISER,
                "{kind: publication, request: fyi-25642, published_on: 2024-04-03, address: 'https://ministry.example/1'}");
        var sealer = desk.test().sealer();
        var bodies = desk.commands().stream().map(e -> e.body()).toList();
        var transfer = ((TransferRequest) bodies.get(0)).transfer();
        assertThat(transfer.to()).isEqualTo("Ministry of Justice");
        assertThat(transfer.questions()).containsExactly(2);
        assertThat(sealer.textOrNull("fyi-25642", transfer.toAddress())).isEqualTo("oia@justice.example");
        var charge = ((SetCharge) bodies.get(1)).charge();
        assertThat(charge.amount()).isEqualTo(new BigDecimal("152.00"));
        assertThat(sealer.text("fyi-25642", charge.basis())).isEqualTo("Four half hours");
        assertThat(((ReleaseMaterial) bodies.get(2)).releasedOn()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(((RecordComplaint) bodies.get(3)).complaint())
                .isEqualTo(new ComplaintContent(
                        "Ombudsman", null, "delay", LocalDate.of(2024, 4, 3), "for-agency", LocalDate.of(2024, 5, 1)));
        assertThat(bodies.get(4))
                .isEqualTo(new PublishResponse(LocalDate.of(2024, 4, 3), "https://ministry.example/1"));
    }

    @Test
    void isBasedOnWhatTheOfficerSaysItWasLookingAt() {
        var seen = "11111111-2222-3333-4444-555555555555";
        desk.taken(ADVISER, "{kind: withdraw, request: fyi-25642, based_on: " + seen + "}");
        assertThat(desk.commands().getFirst().header().causedBy()).containsExactly(UUID.fromString(seen));
    }

    @Test
    void isBasedOnWhatMadeItARequestWhereNoQuestionsAreFoundYet() {
        // Given
        var history = new History("fyi-7", desk.test().sealer()::seal, "2024-02-14T09:00:00+13:00");
        var first = history.by("ingest", Topics.REQUESTS, Mails.request(history, "1".repeat(64)));
        var mail = Mails.followUp(history, "2".repeat(64), LocalDate.of(2024, 2, 14), "And shrubs?");
        var followUp = history.by("ingest", Topics.REQUESTS, mail, first);
        var opened = history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsNewRequest(followUp, FollowUpEffect.NEW_REQUEST, "fyi-7/2"),
                followUp);
        desk.record(history.events());
        // When
        desk.taken(ADVISER, "{kind: withdraw, request: fyi-7}");
        desk.taken(ADVISER, "{kind: withdraw, request: fyi-7/2}");
        // Then
        assertThat(desk.commands().get(0).header().causedBy()).containsExactly(first);
        assertThat(desk.commands().get(1).header().causedBy()).containsExactly(opened);
        assertThat(desk.commands().get(1).header().requestId()).isEqualTo("fyi-7/2");
    }

    @Test
    void givesTheSameCommandOfTheSameOfficerTheSameId() {
        var first = desk.taken(ADVISER, DECISION);
        assertThat(desk.taken(ADVISER, DECISION)).isEqualTo(first);
        assertThat(desk.taken(MANAGER, DECISION)).isNotEqualTo(first);
        assertThat(desk.taken(ADVISER, DECISION.replace("the-decision", "another")))
                .isNotEqualTo(first);
    }

    @Test
    void givesCommandsWithoutANameIdsOfTheirOwn() {
        var unnamed = "{kind: withdraw, request: fyi-25642}";
        assertThat(desk.taken(ADVISER, unnamed)).isNotEqualTo(desk.taken(ADVISER, unnamed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: withdraw, request: fyi-1}         | 404 | there is no request fyi-1: see the register",
                "{kind: withdraw, request: fyi-25642/2}   | 404 | there is no request fyi-25642/2: see the register",
                "{kind: withdraw, request: mail-0123}     | 404 | there is no request mail-0123: see the register",
                "{kind: withdraw}                         | 400 | request is missing: give it",
                "{kind: withdraw, request: fyi-25642, by: h.ratana} | 400 | command: by is not a known key; known here:",
                "{\"kind\": \"withdraw\", \"request\"         | 400 | command: ",
                "{kind: sign, request: fyi-25642, content_sha256: x} | 400 | composed is missing: give it",
                "{kind: decision, request: fyi-25642, signatory: a, answers: [{question: 1, outcome: held}]} | 400"
                        + " | command: answers[0].outcome: ",
            })
    void saysWhyACommandIsNotTaken(String command, int status, String reason) {
        var answer = desk.enter("Bearer " + MANAGER, command);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void refusesACommandThatIsTooLargeForARecord() {
        var answers = new StringBuilder("kind: decision\nrequest: fyi-25642\nsignatory: h.ratana\nanswers:\n");
        for (var number = 1; number <= 8; number++) {
            answers.append("  - {question: %d, outcome: released, text: %s}\n".formatted(number, "a".repeat(99_000)));
        }
        var answer = desk.enter("Bearer " + MANAGER, answers.toString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 400000 are taken: shorten its texts");
        assertThat(desk.commands()).isEmpty();
    }

    private static UUID questions() {
        return EventId.external("QuestionsClassified", GoldenCase.THREAD + "/0");
    }
}
