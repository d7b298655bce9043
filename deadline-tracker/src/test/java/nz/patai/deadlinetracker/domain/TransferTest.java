package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.Outcome;
import nz.patai.event.RecordDecision;
import nz.patai.event.ResponseKind;
import nz.patai.event.StopReason;
import nz.patai.event.TransferContent;
import nz.patai.event.TransferDecided;
import nz.patai.event.TransferRequest;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden case, received on 7 February 2024 with two questions: its tenth working day is 21 February. */
class TransferTest {

    private static final LocalDate DAY_10 = LocalDate.of(2024, 2, 21);

    private final Story story = Story.golden();

    @ParameterizedTest
    @CsvSource({"2024-02-20, true", "2024-02-21, true", "2024-02-22, false"})
    void stopsTheClockOnceTheOtherBodyHasItAndTheRequesterIsTold(String sentOn, boolean onTime) {
        transfer("transfer", sentOn);
        assertThat(story.tell(sent("handover", sentOn))).isEmpty();
        var stopped = story.bodies(sent("notice", sentOn));
        assertThat(stopped).singleElement().isInstanceOfSatisfying(ClockStopped.class, s -> {
            assertThat(s.reason()).isEqualTo(StopReason.TRANSFERRED);
            assertThat(s.dueOn()).isEqualTo(DAY_10);
            assertThat(s.onTime()).isEqualTo(onTime);
        });
        assertThat(story.days("2024-03-06", "2024-03-07")).isEmpty();
    }

    @Test
    void recordsTheTransferWithItsLastDay() {
        var content = content("14(b)(i)");
        assertThat(story.bodies(Given.command("transfer", "2024-02-20", new TransferRequest(content), "request")))
                .isEqualTo(List.<EventRecord>of(new TransferDecided(content, DAY_10)));
    }

    @Test
    void isMadeLateRatherThanNotAtAll() {
        assertThat(story.bodies(
                        Given.command("transfer", "2024-03-01", new TransferRequest(content("14(b)(ii)")), "request")))
                .hasOnlyElementsOfType(TransferDecided.class);
    }

    @Test
    void letsTheClockRunForThePartThatStays() {
        transfer("transfer", "2024-02-20", 2);
        story.tell(sent("handover", "2024-02-20"));
        assertThat(story.tell(sent("notice", "2024-02-20"))).isEmpty();
        assertThat(story.days("2024-03-06", "2024-03-06"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_TODAY);
    }

    @Test
    void stopsTheClockWhenTheLastPartHasGone() {
        transfer("first", "2024-02-20", 2);
        story.tell(sent("handover", "2024-02-20"));
        story.tell(sent("notice", "2024-02-20"));
        var decided = decide("second", "2024-02-21", 1);
        story.tell(Given.letter("notice-2", "2024-02-21", decided.header().eventId(), ResponseKind.TRANSFER));
        story.tell(Given.letter("handover-2", "2024-02-21", decided.header().eventId(), ResponseKind.TRANSFER_TO_BODY));
        story.tell(Given.sent("sent-n2", "2024-02-21", "notice-2", ResponseKind.TRANSFER));
        assertThat(story.bodies(Given.sent("sent-h2", "2024-02-21", "handover-2", ResponseKind.TRANSFER_TO_BODY)))
                .singleElement()
                .isInstanceOf(ClockStopped.class);
    }

    @ParameterizedTest
    @CsvSource({"handover", "notice"})
    void runsOnWhereALetterOfItComesBackAndCanBeTransferredAnew(String letter) {
        transfer("transfer", "2024-02-20");
        story.tell(sent("handover", "2024-02-20"));
        story.tell(sent("notice", "2024-02-20"));
        assertThat(story.bodies(Given.bounced("back", "2024-02-20", letter)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockResumed.class, r -> assertThat(r.reason()).contains("the transfer is not made"));
        assertThat(decide("anew", "2024-02-21").event().body()).isInstanceOf(TransferDecided.class);
    }

    @Test
    void remindsOfTheTransferNoMoreOnceItIsMade() {
        transfer("transfer", "2024-02-16", 2);
        story.tell(sent("handover", "2024-02-16"));
        story.tell(sent("notice", "2024-02-16"));
        assertThat(story.days("2024-02-19", "2024-02-21")).isEmpty();
    }

    @Test
    void letsNoLetterBeSignedThatAnswersWhatWasTransferredSince() {
        var recorded = story.tell(Given.command("decide", "2024-02-19", Story.goldenDecision(), "questions"))
                .getFirst();
        story.tell(Given.letter("letter", "2024-02-19", recorded.header().eventId()));
        transfer("transfer", "2024-02-20", 2);
        var sign = new nz.patai.event.SignDecision(Given.id("letter"), Given.SHA);
        assertThat(refused(Given.command("sign", "2024-02-20", sign, "letter")).reason())
                .contains("something transferred since");
    }

    @Test
    void isAnsweredAsTransferredAndNotOtherwise() {
        transfer("transfer", "2024-02-20", 2);
        var right = new RecordDecision(
                Given.decision(Given.answer(1, Outcome.REFUSED, "18(g)"), Given.answer(2, Outcome.TRANSFERRED)));
        assertThat(refused(Given.command("wrong", "2024-02-21", Story.goldenDecision(), "questions"))
                        .reason())
                .contains("question 2 is transferred, and answered otherwise");
        assertThat(story.bodies(Given.command("right", "2024-02-21", right, "questions")))
                .hasOnlyElementsOfType(DecisionRecorded.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14(b)      | Ministry of Justice | false | 2 | OIA s 14(b) | on a ground that the Act does not have
            12(b)(i)   | Ministry of Justice | false | 2 | OIA s 14(b) | 14(b)(i)
            14(b)(i)   | Elsewhere           | false | 2 |             | not under transferTo in agency.yaml
            14(b)(i)   | ' '                 | true  | 2 |             | names no body
            14(b)(i)   | Ministry of Justice | false | 3 |             | there is no question 3
            """)
    void refusesWhatCannotBeTransferred(
            String ground, String to, boolean hasAddress, int question, @Nullable String section, String reason) {
        var content = new TransferContent(List.of(question), to, hasAddress ? Given.SEALED : null, ground, null);
        var refused = refused(Given.command("transfer", "2024-02-20", new TransferRequest(content), "request"));
        assertThat(refused.section()).isEqualTo(section);
        assertThat(refused.reason()).contains(reason);
    }

    @Test
    void goesToABodyOfWhichTheAddressIsGiven() {
        var content = new TransferContent(List.of(), "Elsewhere", Given.SEALED, "14(b)(i)", null);
        assertThat(story.bodies(Given.command("transfer", "2024-02-20", new TransferRequest(content), "request")))
                .hasOnlyElementsOfType(TransferDecided.class);
    }

    @Test
    void refusesToTransferAQuestionTwice() {
        transfer("transfer", "2024-02-20", 2);
        for (var part : List.of(List.of(2), List.<Integer>of())) {
            var content = new TransferContent(part, "Ministry of Justice", null, "14(b)(i)", null);
            assertThat(refused(Given.command("again" + part, "2024-02-20", new TransferRequest(content), "request"))
                            .reason())
                    .contains("transferred already");
        }
    }

    private Fact decide(String name, String day, Integer... questions) {
        var content = new TransferContent(List.of(questions), "Ministry of Justice", null, "14(b)(i)", null);
        return story.tell(Given.command(name, day, new TransferRequest(content), "request"))
                .getFirst();
    }

    private void transfer(String name, String day, Integer... questions) {
        var decided = decide(name, day, questions);
        assertThat((Object) decided.event().body()).isInstanceOf(TransferDecided.class);
        story.tell(Given.letter("notice", day, decided.header().eventId(), ResponseKind.TRANSFER));
        story.tell(Given.letter("handover", day, decided.header().eventId(), ResponseKind.TRANSFER_TO_BODY));
    }

    private CommandRefused refused(Event<CommandsEvent> command) {
        return (CommandRefused) story.bodies(command).getFirst();
    }

    private static Event<nz.patai.event.ResponsesEvent> sent(String letter, String day) {
        var kind = letter.equals("notice") ? ResponseKind.TRANSFER : ResponseKind.TRANSFER_TO_BODY;
        return Given.sent("sent-" + letter, day, letter, kind);
    }

    private static TransferContent content(String ground) {
        return new TransferContent(List.of(), "Ministry of Justice", null, ground, null);
    }
}
