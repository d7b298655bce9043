package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.ClarificationContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DisposeContent;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponseKind;
import nz.patai.event.SeekClarification;
import nz.patai.event.SignDecision;
import nz.patai.event.StopReason;
import nz.patai.event.WithdrawRequest;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static final SeekClarification SEEK =
            new SeekClarification(new ClarificationContent(List.of(1), Given.SEALED, null));
    private static final SignDecision SIGN = new SignDecision(Given.id("letter"), Given.SHA);
    private static final WithdrawRequest WITHDRAW = new WithdrawRequest(null, null);

    private final Story story = Story.golden();

    @ParameterizedTest
    @CsvSource({"2024-02-07, 0", "2024-02-16, 7", "2024-02-18, 7", "2024-02-19, 8"})
    void seeksClarificationAndSaysUntilWhenTheClockCouldRestart(String day, int workingDay) {
        assertThat(story.bodies(Given.command("seek", day, SEEK, "request")))
                .isEqualTo(List.<EventRecord>of(
                        new ClarificationSought(SEEK.clarification(), workingDay, LocalDate.of(2024, 2, 16))));
    }

    @Test
    void recordsADecisionAsTheOfficersActOnTheQuestionsAsTheyAre() {
        var command = Given.command("decide", "2024-03-06", Story.goldenDecision(), "questions");
        var fact = story.tell(command).getFirst();
        assertThat((Object) fact.event().body())
                .isEqualTo(new DecisionRecorded(Story.goldenDecision().decision(), 20));
        assertThat(fact.header().actor()).isEqualTo(Given.MANAGER);
        assertThat(fact.header().causedBy()).containsExactly(Given.id("decide"), Given.id("questions"));
        assertThat(fact.header().occurredAt()).isEqualTo(command.header().occurredAt());
    }

    @Test
    void signsTheLetterThatAnswersTheDecision() {
        var recorded = record("decide");
        story.tell(Given.letter("letter", "2024-03-06", recorded.header().eventId()));
        var signed =
                story.tell(Given.command("sign", "2024-03-06", SIGN, "letter")).getFirst();
        assertThat((Object) signed.event().body()).isEqualTo(new DecisionSigned(Given.id("letter"), Given.SHA));
        assertThat(signed.header().causedBy())
                .containsExactly(Given.id("sign"), recorded.header().eventId(), Given.id("letter"));
    }

    @Test
    void withdrawsAndStopsTheClock() {
        assertThat(story.bodies(Given.command("withdraw", "2024-02-16", WITHDRAW, "request")))
                .isEqualTo(List.<EventRecord>of(
                        new RequestWithdrawn(null, null),
                        new ClockStopped(
                                StopReason.WITHDRAWN, LocalDate.of(2024, 2, 16), 7, LocalDate.of(2024, 3, 6), true)));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-15, false", "2024-02-16, false", "2024-02-17, true"})
    void wantsAnAnswerToAClarificationByADayToCome(LocalDate answerBy, boolean isSought) {
        var seek = new SeekClarification(new ClarificationContent(List.of(), Given.SEALED, answerBy));
        assertThat(story.bodies(Given.command("seek", "2024-02-16", seek, "request")))
                .singleElement()
                .isInstanceOf(isSought ? ClarificationSought.class : CommandRefused.class);
    }

    @Test
    void decidesOnACommandOnceThoughItIsPostedTwice() {
        var command = Given.command("seek", "2024-02-16", SEEK, "request");
        story.tell(command);
        assertThat(story.tell(command)).isEmpty();
    }

    @Test
    void refusesWhatComesAfterTheClockStopped() {
        story.tell(Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION));
        assertThat(refused(Given.command("late", "2024-03-07", WITHDRAW, "sent"))
                        .reason())
                .contains("the clock has stopped");
    }

    @Test
    void refusesWhatIsBasedOnNothingKnown() {
        assertThat(refused(Given.command("a", "2024-02-16", SEEK)).reason()).contains("not based on an event");
        assertThat(refused(Given.command("b", "2024-02-16", SEEK, "elsewhere")).reason())
                .contains("look at the request again");
    }

    @Test
    void refusesADecisionOnAListOfQuestionsThatHasChanged() {
        story.tell(Given.questions("corrected", "2024-02-08", 1, 2));
        assertThat(refused(Given.command("a", "2024-02-16", Story.goldenDecision(), "questions"))
                        .reason())
                .contains("has changed");
        assertThat(story.bodies(Given.command("b", "2024-02-16", Story.goldenDecision(), "corrected")))
                .singleElement()
                .isInstanceOf(DecisionRecorded.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            h.ratana | fyi-25642   | decided |
            t.adams  | fyi-25642   | decided |
            reader   | fyi-25642   | refused | lacks the right 'draft'
            nobody   | fyi-25642   | refused | no officer in agency.yaml
            h.ratana | fyi-25642/2 | refused | no request fyi-25642/2
            """)
    void looksAtWhoAsksAndAtWhatRequest(String officer, String requestId, String outcome, String reason) {
        var header = new nz.patai.event.Header(
                Given.id("who"),
                Given.THREAD,
                requestId,
                Given.noon("2024-02-16"),
                List.of(Given.id("request")),
                new nz.patai.event.Actor(nz.patai.event.ActorKind.OFFICER, officer));
        var body = story.bodies(new Event<CommandsEvent>(header, SEEK)).getFirst();
        assertThat(body instanceof CommandRefused).isEqualTo(outcome.equals("refused"));
        if (body instanceof CommandRefused refused) {
            assertThat(refused.reason()).contains(reason);
        }
    }

    @Test
    void refusesASignatureOfAnAdviser() {
        var header = Given.header("sign", "2024-03-06", Given.ADVISER, "request");
        assertThat(refused(new Event<>(header, SIGN)).reason()).contains("lacks the right 'sign'");
    }

    @Test
    void refusesASignatureOnAnythingButTheNewestDecisionsLetter() {
        assertThat(refused(Given.command("1", "2024-03-06", SIGN, "request")).reason())
                .contains("no decision");
        var recorded = record("decide");
        assertThat(refused(Given.command("2", "2024-03-06", SIGN, "request")).reason())
                .contains("no decision letter of this request");
        story.tell(Given.letter("letter", "2024-03-06", recorded.header().eventId()));
        var other = new SignDecision(Given.id("letter"), "cd".repeat(32));
        assertThat(refused(Given.command("3", "2024-03-06", other, "letter")).reason())
                .contains("hash differs");
        record("decide-again");
        assertThat(refused(Given.command("4", "2024-03-06", SIGN, "letter")).reason())
                .contains("was replaced");
    }

    @Test
    void refusesToSignOrDecideAgainOnceSigned() {
        var signed = Story.signed();
        assertThat(signed.bodies(Given.command("1", "2024-03-06", SIGN, "letter")))
                .singleElement()
                .isInstanceOf(CommandRefused.class);
        assertThat(signed.bodies(Given.command("2", "2024-03-06", Story.goldenDecision(), "questions")))
                .singleElement()
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void saysPlainlyWhatThisVersionCannotDo() {
        var refused = refused(Given.command("dispose", "2024-03-06", new DisposeContent("GDA 6"), "request"));
        assertThat(refused.command()).isEqualTo("DisposeContent");
        assertThat(refused.section()).isNull();
        assertThat(refused.reason()).contains("this version of the tracker cannot do DisposeContent yet");
    }

    private Fact record(String name) {
        return story.tell(Given.command(name, "2024-03-06", Story.goldenDecision(), "questions"))
                .getFirst();
    }

    private CommandRefused refused(Event<CommandsEvent> command) {
        return (CommandRefused) story.bodies(command).getFirst();
    }
}
