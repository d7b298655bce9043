package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.ExtendLimit;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.Limit;
import nz.patai.event.ResponseKind;
import nz.patai.event.TreatAsNewRequest;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden case, received on 7 February 2024, whose seventh working day is 16 February. */
class RestartTest {

    private final Story story = Story.golden();

    @Test
    void startsTheClockAnewFromAnUnpromptedAmendmentAtAPersonsWord() {
        more("more", "2024-02-20");
        var facts = story.tell(restart("restart", "2024-02-21", "more"));
        assertThat((Object) facts.getFirst().event().body())
                .isEqualTo(new TreatedAsNewRequest(Given.id("more"), FollowUpEffect.RESTARTS_CLOCK, null));
        var restarted = (ClockRestarted) facts.getLast().event().body();
        assertThat(restarted.followUpEventId()).isEqualTo(Given.id("more"));
        assertThat(restarted.proof().receivedOn()).isEqualTo(LocalDate.of(2024, 2, 20));
        assertThat(restarted.limits())
                .extracting(Limit::dueOn)
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 19));
        assertThat(facts.getLast().header().causedBy())
                .containsExactly(Given.id("restart"), facts.getFirst().header().eventId());
    }

    @Test
    void movesNothingUntilAPersonSaysSo() {
        more("more", "2024-02-20");
        assertThat(story.days("2024-03-06", "2024-03-06"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-16, 2024-02-20, true",
        "2024-02-16, 2024-03-06, true",
        "2024-02-19, 2024-02-20, false",
        "2024-02-20, 2024-02-20, false"
    })
    void startsAnewOnAnAnswerOnlyWhereItWasAskedBySeven(String askedOn, String answeredOn, boolean isAllowed) {
        asked("question", askedOn);
        more("answer", answeredOn);
        var body = story.bodies(restart("restart", answeredOn, "answer")).getLast();
        if (isAllowed) {
            assertThat(((ClockRestarted) body).proof().receivedOn()).isEqualTo(LocalDate.parse(answeredOn));
        } else {
            assertThat(((CommandRefused) body).section()).isEqualTo("OIA s 15(1AB)");
            assertThat(((CommandRefused) body).reason()).contains("the first clock stands");
        }
    }

    @Test
    void takesTheLastQuestionBeforeTheAnswerForTheOneItAnswers() {
        asked("in-time", "2024-02-14");
        more("answer", "2024-02-15");
        asked("late", "2024-02-20");
        assertThat(story.bodies(restart("restart", "2024-02-21", "answer"))).hasSize(2);
    }

    @Test
    void forgetsAQuestionThatCameBack() {
        asked("question", "2024-02-20");
        story.tell(Given.bounced("back", "2024-02-20", "question"));
        more("amendment", "2024-02-21");
        assertThat(story.bodies(restart("restart", "2024-02-22", "amendment")))
                .last()
                .isInstanceOf(ClockRestarted.class);
    }

    @Test
    void tellsOfTheNewDaysAndStopsByThem() {
        more("more", "2024-02-20");
        story.tell(restart("restart", "2024-02-21", "more"));
        assertThat(story.days("2024-02-22", "2024-03-06"))
                .extracting(body -> ((DeadlineAlert) body).kind() + " " + ((DeadlineAlert) body).day())
                .containsExactly("CLARIFY_SOON 2024-02-27", "TRANSFER_SOON 2024-03-01");
        assertThat(story.bodies(Given.sent("sent", "2024-03-19", "letter", ResponseKind.DECISION)))
                .singleElement()
                .isInstanceOfSatisfying(ClockStopped.class, stopped -> {
                    assertThat(stopped.onTime()).isTrue();
                    assertThat(stopped.workingDays()).isEqualTo(20);
                });
    }

    @Test
    void extendsFromTheNewDayTwenty() {
        more("more", "2024-02-20");
        story.tell(restart("restart", "2024-02-21", "more"));
        var content = new ExtensionContent("DECISION", 5, null, "15A(1)(a)", Given.SEALED, List.of());
        assertThat(story.bodies(Given.command("extend", "2024-03-18", new ExtendLimit(content), "request")))
                .isEqualTo(List.<EventRecord>of(
                        new ExtensionDecided(content, LocalDate.of(2024, 3, 26), LocalDate.of(2024, 3, 19))));
    }

    @Test
    void canMeanNothingForTheClock() {
        more("more", "2024-02-20");
        var neither = new TreatAsNewRequest(Given.id("more"), FollowUpEffect.NEITHER);
        assertThat(story.bodies(Given.command("neither", "2024-02-21", neither, "more")))
                .isEqualTo(
                        List.<EventRecord>of(new TreatedAsNewRequest(Given.id("more"), FollowUpEffect.NEITHER, null)));
        assertThat(story.bodies(restart("after all", "2024-02-22", "more")))
                .last()
                .isInstanceOf(ClockRestarted.class);
    }

    @Test
    void refusesToStartAnewFromTheSameMailTwice() {
        more("more", "2024-02-20");
        story.tell(restart("restart", "2024-02-21", "more"));
        assertThat(refused(restart("again", "2024-02-22", "more")).reason()).contains("already");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-20", "2024-03-06", "2024-03-07"})
    void neverMakesALimitThatWasMissedGoodAgain(String receivedOn) {
        more("late", receivedOn);
        var refused = refused(restart("restart", "2024-03-08", "late"));
        assertThat(refused.section()).isNull();
        assertThat(refused.reason()).contains("stays overdue");
    }

    @Test
    void refusesWhatIsNoFurtherMail() {
        assertThat(refused(restart("a", "2024-02-21", "questions")).reason()).contains("no further mail");
        assertThat(refused(restart("b", "2024-02-21", "request")).reason()).contains("a request of its own");
    }

    @Test
    void saysHowAMailBecomesARequestOfItsOwn() {
        more("more", "2024-02-20");
        var asNew = new TreatAsNewRequest(Given.id("more"), FollowUpEffect.NEW_REQUEST);
        assertThat(refused(Given.command("new", "2024-02-21", asNew, "more")).reason())
                .contains("treat-as request");
    }

    @Test
    void waitsForANoticeOfExtensionThatIsOnItsWay() {
        var content = new ExtensionContent("DECISION", 5, null, "15A(1)(a)", Given.SEALED, List.of());
        story.tell(Given.command("extend", "2024-02-19", new ExtendLimit(content), "request"));
        more("more", "2024-02-20");
        assertThat(refused(restart("restart", "2024-02-20", "more")).reason()).contains("its notice is not sent yet");
    }

    @Test
    void refusesOnceTheDecisionIsSigned() {
        var signed = Story.signed();
        signed.tell(Given.followUp("more", "2024-03-06", "mail-2"));
        assertThat(((CommandRefused) signed.bodies(restart("restart", "2024-03-06", "more"))
                                .getFirst())
                        .reason())
                .contains("the decision is signed");
    }

    private void more(String name, String day) {
        story.tell(Given.followUp(name, day, "mail-" + name));
    }

    private void asked(String letter, String day) {
        story.tell(Given.sent("sent-" + letter, day, letter, ResponseKind.CLARIFICATION));
    }

    private CommandRefused refused(Event<CommandsEvent> command) {
        return (CommandRefused) story.bodies(command).getFirst();
    }

    private static Event<CommandsEvent> restart(String name, String day, String followUp) {
        return Given.command(
                name, day, new TreatAsNewRequest(Given.id(followUp), FollowUpEffect.RESTARTS_CLOCK), followUp);
    }
}
