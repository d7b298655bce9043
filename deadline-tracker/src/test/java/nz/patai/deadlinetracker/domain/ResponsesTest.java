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
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.ResponseKind;
import nz.patai.event.SignDecision;
import nz.patai.event.StopReason;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponsesTest {

    private static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);

    private final Story story = Story.signed();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-07,  0, true
            2024-02-16,  7, true
            2024-03-06, 20, true
            2024-03-07, 21, false
            2024-04-02, 37, false
            """)
    void stopsTheClockOnTheDayTheDecisionIsSent(String sentOn, int workingDays, boolean onTime) {
        assertThat(story.bodies(Given.sent("sent", sentOn, "letter", ResponseKind.DECISION)))
                .isEqualTo(List.<EventRecord>of(new ClockStopped(
                        StopReason.DECISION_SENT, LocalDate.parse(sentOn), workingDays, WED_2024_03_06, onTime)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECISION")
    void letsTheClockRunWhateverElseIsSent(ResponseKind kind) {
        assertThat(story.tell(Given.sent("sent", "2024-02-16", "letter", kind))).isEmpty();
    }

    @Test
    void runsOnAsIfItNeverStoppedWhenTheDecisionComesBack() {
        story.tell(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        assertThat(story.bodies(Given.bounced("back", "2024-03-05", "letter")))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockResumed.class, r -> assertThat(r.dueOn()).isEqualTo(WED_2024_03_06));
        assertThat(story.days("2024-03-06", "2024-03-06")).hasSize(1);
    }

    @Test
    void stopsAgainWhenADecisionIsSentAfterABounce() {
        story.tell(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        story.tell(Given.bounced("back", "2024-03-06", "letter"));
        var recorded = story.tell(Given.command("again", "2024-03-06", Story.goldenDecision(), "questions"));
        story.tell(Given.letter(
                "second", "2024-03-06", recorded.getFirst().header().eventId()));
        var signature = new SignDecision(Given.id("second"), Given.SHA);
        assertThat(recorded).extracting(f -> (Object) f.event().body()).hasOnlyElementsOfType(DecisionRecorded.class);
        assertThat(story.bodies(Given.command("sign-again", "2024-03-06", signature, "second")))
                .singleElement()
                .isInstanceOf(DecisionSigned.class);
        assertThat(story.bodies(Given.sent("sent-again", "2024-03-08", "second", ResponseKind.DECISION)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockStopped.class, s -> assertThat(s.onTime()).isFalse());
    }

    @Test
    void doesNotTakeAnOldSignatureForANewLetter() {
        story.tell(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        story.tell(Given.bounced("back", "2024-03-06", "letter"));
        var signature = new SignDecision(Given.id("letter"), Given.SHA);
        assertThat(story.bodies(Given.command("sign-again", "2024-03-06", signature, "letter")))
                .singleElement()
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void letsADecisionBeMadeAnewWhenTheRelayRefusesItsLetterForGood() {
        story.tell(Given.failed("busy", "2024-03-06", "letter", false));
        assertThat(story.bodies(Given.command("early", "2024-03-06", Story.goldenDecision(), "questions")))
                .hasOnlyElementsOfType(CommandRefused.class);
        story.tell(Given.failed("other", "2024-03-06", "another letter", true));
        assertThat(story.bodies(Given.command("other", "2024-03-06", Story.goldenDecision(), "questions")))
                .hasOnlyElementsOfType(CommandRefused.class);

        story.tell(Given.failed("for-good", "2024-03-06", "letter", true));
        assertThat(story.bodies(Given.command("anew", "2024-03-06", Story.goldenDecision(), "questions")))
                .hasOnlyElementsOfType(DecisionRecorded.class);
    }

    @Test
    void tellsThatALimitIsOverWhenALetterOfItsLastDayComesBack() {
        story.days("2024-02-08", "2024-03-06");
        story.tell(Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION));
        story.tell(Given.bounced("back", "2024-03-07", "letter"));
        assertThat(story.days("2024-03-08", "2024-03-12"))
                .hasSize(3)
                .allSatisfy(body -> assertThat(((DeadlineAlert) body).kind()).isEqualTo(AlertKind.OVERDUE));
    }

    @Test
    void tellsThatALimitIsOverWhenALetterOfItsLastDayIsRefusedForGood() {
        story.days("2024-02-08", "2024-03-06");
        story.tell(Given.failed("for-good", "2024-03-06", "letter", true));
        assertThat(story.days("2024-03-07", "2024-03-12"))
                .hasSize(4)
                .allSatisfy(body -> assertThat(((DeadlineAlert) body).kind()).isEqualTo(AlertKind.OVERDUE));
    }

    @Test
    void ignoresABounceOfALetterThatDidNotStopTheClock() {
        story.tell(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        assertThat(story.tell(Given.bounced("back", "2024-03-05", "other"))).isEmpty();
    }

    @Test
    void stopsOnlyOnceThoughTheLetterWentOutTwice() {
        story.tell(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        assertThat(story.tell(Given.sent("repeated", "2024-03-07", "letter", ResponseKind.DECISION)))
                .isEmpty();
    }
}
