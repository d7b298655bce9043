package nz.patai.statute.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Limit;
import nz.patai.statute.Region;
import nz.patai.statute.Step;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import nz.patai.statute.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Received Wednesday 7 February 2024: transfer by 21 February, decision and notice of an extension by 6 March. */
class ExtensionsTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final LocalDate RECEIVED = LocalDate.of(2024, 2, 7);
    private static final LocalDate DAY_20 = LocalDate.of(2024, 3, 6);

    @ParameterizedTest
    @CsvSource({
        "DECISION, 20, 2024-02-07, 2024-04-05", // sent on the day of receipt
        "DECISION, 20, 2024-03-06, 2024-04-05", // sent on the last day
        "DECISION, 1, 2024-03-06, 2024-03-07",
        "TRANSFER, 5, 2024-02-20, 2024-02-28",
        "TRANSFER, 5, 2024-02-28, 2024-02-28" // after day 10, within the 20
    })
    void aNoticeSentInTimeCountsOnFromTheLimitsOwnLastDay(Limit limit, int by, LocalDate sentOn, LocalDate dueOn) {
        assertThat(Extensions.of(limit(OIA, RECEIVED, limit), limit, ExtensionPeriod.by(by), sentOn))
                .isEqualTo(new ExtensionEffect.Extended(
                        new DueDate(OIA, RECEIVED, limit.workingDays().value() + by, dueOn), false));
    }

    @Test
    void ofANumberAndADateTheOneThatCannotBeIsSaid() {
        var date = new ExtensionPeriod(WorkingDayCount.of(10), RECEIVED);
        assertThat(Extensions.of(decision(), Limit.DECISION, date, RECEIVED))
                .isInstanceOfSatisfying(
                        ExtensionEffect.NotAllowed.class,
                        not -> assertThat(not.reason()).contains("not after the receipt"));
        var number = new ExtensionPeriod(WorkingDayCount.of(0), LocalDate.of(2024, 3, 20));
        assertThat(Extensions.of(decision(), Limit.DECISION, number, RECEIVED))
                .isInstanceOfSatisfying(
                        ExtensionEffect.NotCounted.class,
                        not -> assertThat(not.refused().reason()).isEqualTo(CountRefused.Reason.PERIOD_TOO_SHORT));
    }

    @Test
    void theLongestExtensionCounts() {
        var longest = WorkingDayCount.LONGEST.value() - 20;
        assertThat(extended(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.by(longest), RECEIVED))
                        .workingDays())
                .isEqualTo(WorkingDayCount.LONGEST.value());
    }

    @ParameterizedTest
    @EnumSource(names = {"DECISION", "TRANSFER"})
    void aNoticeSentAfterDay20IsVoid(Limit limit) {
        LocalDate sentOn = DAY_20.plusDays(1);
        assertThat(Extensions.of(limit(OIA, RECEIVED, limit), limit, ExtensionPeriod.by(20), sentOn))
                .isEqualTo(new ExtensionEffect.TooLate(sentOn, DAY_20, "s 15A(3)"));
    }

    @Test
    void aSecondNoticeReplacesTheFirstAndDoesNotAddToIt() {
        DueDate first = extended(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.by(5), RECEIVED));
        DueDate second = extended(Extensions.of(first, Limit.DECISION, ExtensionPeriod.by(20), DAY_20));
        assertThat(second.dueOn()).isEqualTo(LocalDate.of(2024, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"5", "3"})
    void aNoticeThatWouldNotLengthenTheLimitIsNotAllowed(int by) {
        DueDate first = extended(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.by(5), RECEIVED));
        assertThat(Extensions.of(first, Limit.DECISION, ExtensionPeriod.by(by), DAY_20))
                .isInstanceOfSatisfying(ExtensionEffect.NotAllowed.class, refusal -> {
                    assertThat(refusal.section()).isEqualTo("s 15A(1)");
                    assertThat(refusal.reason()).contains("2024-03-13").contains("cannot shorten");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-05, 2024-04-05", // a Friday
        "2024-04-07, 2024-04-05", // the Sunday after it
        "2024-04-01, 2024-03-28" // Easter Monday: back over Good Friday
    })
    void aDateThatIsNoWorkingDayEndsOnTheOneBeforeIt(LocalDate until, LocalDate dueOn) {
        DueDate due = extended(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.until(until), DAY_20));
        assertThat(due.dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 2024-04-05, 2024-04-05, false",
        "20, 2024-04-09, 2024-04-05, true",
        "20, 2024-03-28, 2024-03-28, true"
    })
    void ofANumberAndADateTheEarlierBinds(int by, LocalDate until, LocalDate dueOn, boolean differ) {
        ExtensionPeriod both = new ExtensionPeriod(WorkingDayCount.of(by), until);
        assertThat(Extensions.of(decision(), Limit.DECISION, both, DAY_20))
                .isInstanceOfSatisfying(ExtensionEffect.Extended.class, extended -> {
                    assertThat(extended.due().dueOn()).isEqualTo(dueOn);
                    assertThat(extended.datesDiffer()).isEqualTo(differ);
                });
    }

    @Test
    void theTimeToAskForClarificationCannotBeExtended() {
        DueDate limit = limit(OIA, RECEIVED, Limit.CLARIFICATION);
        assertThat(Extensions.of(limit, Limit.CLARIFICATION, ExtensionPeriod.by(1), RECEIVED))
                .isInstanceOf(ExtensionEffect.NotAllowed.class);
    }

    @Test
    void aNoticeBeforeTheReceiptIsNotAllowed() {
        assertThat(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.by(1), RECEIVED.minusDays(1)))
                .isInstanceOfSatisfying(
                        ExtensionEffect.NotAllowed.class,
                        refusal -> assertThat(refusal.reason())
                                .contains("2024-02-06")
                                .contains("2024-02-07"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-07", "2023-01-01"})
    void aDateNotAfterTheReceiptIsNotAllowed(LocalDate until) {
        assertThat(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.until(until), RECEIVED))
                .isInstanceOf(ExtensionEffect.NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource({"0, PERIOD_TOO_SHORT", "-1, PERIOD_TOO_SHORT", "2481, PERIOD_TOO_LONG", "2147483647, PERIOD_TOO_LONG"})
    void aPeriodThatCannotBeMeantIsNotCounted(int by, CountRefused.Reason reason) {
        assertThat(Extensions.of(decision(), Limit.DECISION, ExtensionPeriod.by(by), RECEIVED))
                .isInstanceOfSatisfying(
                        ExtensionEffect.NotCounted.class,
                        not -> assertThat(not.refused().reason()).isEqualTo(reason));
    }

    @Test
    void aDateBeyondTheCalendarIsNotCounted() {
        ExtensionPeriod period = ExtensionPeriod.until(LocalDate.of(2060, 1, 1));
        assertThat(Extensions.of(decision(), Limit.DECISION, period, RECEIVED))
                .isEqualTo(new ExtensionEffect.NotCounted(new CountRefused(
                        CountRefused.Reason.BEYOND_CALENDAR,
                        "until 2060-01-01: the calendar ends on 2053-05-31; state an earlier day")));
    }

    @Test
    void aNoticeMustStateSomething() {
        assertThatThrownBy(() -> new ExtensionPeriod(null, null)).hasMessageContaining("state one");
    }

    @Test
    void lgoimaCitesItsOwnSection() {
        WorkingDays council = WorkingDays.of(Jurisdiction.lgoima(Region.WELLINGTON));
        DueDate limit = limit(council, RECEIVED, Limit.DECISION);
        assertThat(Extensions.of(
                        limit,
                        Limit.DECISION,
                        ExtensionPeriod.by(1),
                        limit.dueOn().plusDays(1)))
                .isEqualTo(new ExtensionEffect.TooLate(limit.dueOn().plusDays(1), limit.dueOn(), "s 14"));
    }

    @ParameterizedTest
    @EnumSource
    void onEveryReceiptDayAnExtensionLengthensAndItsProofCountsEachDay(Act act) {
        WorkingDays calendar = WorkingDays.of(Jurisdiction.of(act, act == Act.LGOIMA ? Region.OTAGO : null));
        List<LocalDate> wrong = LocalDate.of(2012, 1, 1)
                .datesUntil(LocalDate.of(2053, 1, 1))
                .filter(received -> !holds(limit(calendar, received, Limit.DECISION), 15))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(DueDate decision, int by) {
        DueDate extended = extended(Extensions.of(decision, Limit.DECISION, ExtensionPeriod.by(by), decision.dueOn()));
        long counted = extended.steps().stream()
                .filter(Step.CountedDay.class::isInstance)
                .count();
        return extended.dueOn().isAfter(decision.dueOn())
                && counted == 20 + by
                && Extensions.of(decision, Limit.DECISION, ExtensionPeriod.until(extended.dueOn()), decision.dueOn())
                        .equals(new ExtensionEffect.Extended(extended, false));
    }

    private static DueDate decision() {
        return limit(OIA, RECEIVED, Limit.DECISION);
    }

    private static DueDate limit(WorkingDays calendar, LocalDate received, Limit limit) {
        return (DueDate) TimeLimits.count(calendar, received, limit);
    }

    private static DueDate extended(ExtensionEffect effect) {
        return ((ExtensionEffect.Extended) effect).due();
    }
}
