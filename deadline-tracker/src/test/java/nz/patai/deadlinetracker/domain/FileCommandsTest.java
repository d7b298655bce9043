package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.ChargeContent;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.ComplaintContent;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DecisionContent;
import nz.patai.event.LimitKind;
import nz.patai.event.MaterialReleased;
import nz.patai.event.Outcome;
import nz.patai.event.PublishResponse;
import nz.patai.event.RecordComplaint;
import nz.patai.event.RecordDecision;
import nz.patai.event.ReleaseMaterial;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponsePublished;
import nz.patai.event.SetCharge;
import nz.patai.event.SignDecision;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put on record of a request beside its decision, and the material that follows it. */
class FileCommandsTest {

    private static final LocalDate FRI_2024_03_15 = LocalDate.of(2024, 3, 15);

    private final Story story = Story.golden();

    @Test
    void tellsOnEachWorkingDayOfMaterialThatWasToFollowUntilItIsSupplied() {
        answered(FRI_2024_03_15);
        assertThat(story.days("2024-03-07", "2024-03-19"))
                .extracting(body -> ((DeadlineAlert) body).kind() + " " + ((DeadlineAlert) body).limit() + " "
                        + ((DeadlineAlert) body).day() + " " + ((DeadlineAlert) body).workingDaysLeft() + " "
                        + ((DeadlineAlert) body).tell())
                .containsExactly(
                        "NOT_RELEASED RELEASE 2024-03-18 -1 [adviser, manager]",
                        "NOT_RELEASED RELEASE 2024-03-19 -2 [adviser, manager]");
        assertThat(story.bodies(release("2024-03-20", "2024-03-19"))).hasOnlyElementsOfType(MaterialReleased.class);
        assertThat(story.days("2024-03-20", "2024-03-28")).isEmpty();
    }

    @Test
    void tellsNothingWhereAllCameWithTheLetter() {
        answered(null);
        assertThat(story.days("2024-03-07", "2024-04-30")).isEmpty();
    }

    @Test
    void forgetsTheMaterialWhereTheDecisionComesBack() {
        answered(FRI_2024_03_15);
        story.tell(Given.bounced("back", "2024-03-07", "letter"));
        assertThat(story.days("2024-03-18", "2024-03-18"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .containsExactly(AlertKind.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-20 | 2024-03-21 | still to come
            2024-03-20 | 2024-02-06 | before the request was received
            """)
    void refusesADayOnWhichNothingCanHaveBeenSupplied(String commandOn, String releasedOn, String reason) {
        answered(FRI_2024_03_15);
        assertThat(refused(release(commandOn, releasedOn)).reason()).contains(reason);
    }

    @Test
    void recordsNoReleaseAndNoPublicationBeforeTheDecisionIsSent() {
        assertThat(refused(release("2024-02-20", "2024-02-20")).reason()).contains("has not been sent");
        var publish = new PublishResponse(LocalDate.of(2024, 2, 20), "https://ministry.example/1");
        assertThat(refused(Given.command("publish", "2024-02-20", publish, "request"))
                        .reason())
                .contains("has not been sent");
    }

    @Test
    void recordsWhereAResponseWasPublished() {
        answered(null);
        var publish = new PublishResponse(LocalDate.of(2024, 3, 20), "https://ministry.example/1");
        assertThat(story.bodies(Given.command("publish", "2024-03-20", publish, "request")))
                .singleElement()
                .isEqualTo(new ResponsePublished(publish.publishedOn(), publish.address()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-20 |          |            |
            2024-02-20 | resolved | 2024-02-21 |
            2024-02-23 |          |            | still to come
            2024-02-06 |          |            | before the request was received
            2024-02-20 | resolved |            | go together
            2024-02-20 |          | 2024-02-21 | go together
            2024-02-20 | resolved | 2024-02-19 | is before the day on which the agency was told
            2024-02-20 | resolved | 2024-02-23 | still to come
            """)
    void recordsAComplaintAtAnyTime(
            LocalDate toldOn, @Nullable String outcome, @Nullable LocalDate outcomeOn, @Nullable String refusal) {
        var complaint = new ComplaintContent("Ombudsman", "0123", "delay", toldOn, outcome, outcomeOn);
        var body = story.bodies(Given.command("complaint", "2024-02-22", new RecordComplaint(complaint), "request"))
                .getFirst();
        if (refusal == null) {
            assertThat((Object) body).isEqualTo(new ComplaintRecorded(complaint));
        } else {
            assertThat(((CommandRefused) body).reason()).contains(refusal);
        }
    }

    @Test
    void fixesAChargeUntilTheDecisionIsSigned() {
        var charge = new ChargeContent(new BigDecimal("152.00"), false, Given.SEALED, List.of(1));
        assertThat(story.bodies(Given.command("charge", "2024-02-20", new SetCharge(charge), "request")))
                .singleElement()
                .isEqualTo(new ChargeDecided(charge));
        assertThat(((CommandRefused) Story.signed()
                                .bodies(Given.command("charge", "2024-03-06", new SetCharge(charge), "request"))
                                .getFirst())
                        .reason())
                .contains("part of the decision");
    }

    @Test
    void letsNoLetterBeSignedThatDoesNotNameAChargeFixedSince() {
        var recorded = story.tell(Given.command("decide", "2024-03-05", Story.goldenDecision(), "questions"))
                .getFirst();
        story.tell(Given.letter("letter", "2024-03-05", recorded.header().eventId()));
        var charge = new ChargeContent(new BigDecimal("152.00"), false, Given.SEALED, List.of(1));
        story.tell(Given.command("charge", "2024-03-05", new SetCharge(charge), "request"));
        var sign = new SignDecision(Given.id("letter"), Given.SHA);
        assertThat(refused(Given.command("sign", "2024-03-06", sign, "letter")).reason())
                .contains("a charge was fixed");

        var anew = story.tell(Given.command("anew", "2024-03-06", Story.goldenDecision(), "questions"))
                .getFirst();
        story.tell(Given.letter("second", "2024-03-06", anew.header().eventId()));
        assertThat(story.bodies(Given.command(
                        "sign-anew", "2024-03-06", new SignDecision(Given.id("second"), Given.SHA), "second")))
                .hasOnlyElementsOfType(nz.patai.event.DecisionSigned.class);
    }

    @ParameterizedTest
    @CsvSource({"0.00, 1, above 0", "-1.00, 1, above 0", "1.00, 7, there is no question 7"})
    void refusesAChargeOfNothingOrForNothing(BigDecimal amount, int question, String reason) {
        var charge = new ChargeContent(amount, false, Given.SEALED, List.of(question));
        assertThat(refused(Given.command("charge", "2024-02-20", new SetCharge(charge), "request"))
                        .reason())
                .contains(reason);
    }

    @Test
    void tellsOfTheReleaseAsALimitOfItsOwn() {
        answered(FRI_2024_03_15);
        assertThat(story.days("2024-03-18", "2024-03-18"))
                .extracting(body -> ((DeadlineAlert) body).limit())
                .containsExactly(LimitKind.RELEASE);
    }

    private void answered(@Nullable LocalDate releaseBy) {
        var answers = List.of(Given.answer(1, Outcome.RELEASED), Given.answer(2, Outcome.NOT_OFFICIAL_INFORMATION));
        var decision = new RecordDecision(new DecisionContent(answers, null, Given.MANAGER.id(), releaseBy));
        var recorded = story.tell(Given.command("decide", "2024-03-06", decision, "questions"))
                .getFirst();
        story.tell(Given.letter("letter", "2024-03-06", recorded.header().eventId()));
        story.tell(Given.command("sign", "2024-03-06", new SignDecision(Given.id("letter"), Given.SHA), "letter"));
        assertThat(story.bodies(Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION)))
                .hasOnlyElementsOfType(ClockStopped.class);
    }

    private CommandRefused refused(Event<CommandsEvent> command) {
        return (CommandRefused) story.bodies(command).getFirst();
    }

    private static Event<CommandsEvent> release(String commandOn, String releasedOn) {
        var release = new ReleaseMaterial(LocalDate.parse(releasedOn), Given.SEALED);
        return Given.command("release-" + commandOn, commandOn, release, "request");
    }
}
