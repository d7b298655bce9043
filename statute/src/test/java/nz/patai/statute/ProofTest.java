package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final String SECTION = "Official Information Act 1982, s 2(1)";
    private static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);

    @Test
    void theSpansOfASummerRequestAreFewAndNamed() {
        assertThat(due(LocalDate.of(2024, 12, 20), 20).skipped())
                .containsExactly(
                        span("2024-12-21", "2024-12-22", "Weekend"),
                        span("2024-12-25", "2025-01-15", "Summer period, 25 December to 15 January"),
                        span("2025-01-18", "2025-01-19", "Weekend"),
                        span("2025-01-25", "2025-01-26", "Weekend"),
                        span("2025-02-01", "2025-02-02", "Weekend"),
                        span("2025-02-06", "2025-02-06", "Waitangi Day"),
                        span("2025-02-08", "2025-02-09", "Weekend"));
    }

    @Test
    void oneReasonFollowedByAnotherStaysTwoSpans() {
        assertThat(due(LocalDate.of(2026, 4, 2), 1).skipped())
                .containsExactly(
                        span("2026-04-03", "2026-04-03", "Good Friday"),
                        span("2026-04-04", "2026-04-05", "Weekend"),
                        span("2026-04-06", "2026-04-06", "Easter Monday"));
    }

    @Test
    void theStepsGiveEachDayItsNumberOrItsReason() {
        assertThat(due(LocalDate.of(2024, 2, 2), 2).steps())
                .containsExactly(
                        new Step.SkippedDay(off("2024-02-03", "Weekend")),
                        new Step.SkippedDay(off("2024-02-04", "Weekend")),
                        new Step.CountedDay(LocalDate.of(2024, 2, 5), 1),
                        new Step.SkippedDay(off("2024-02-06", "Waitangi Day")),
                        new Step.CountedDay(LocalDate.of(2024, 2, 7), 2));
    }

    @Test
    void everyProofAccountsForEveryDayAfterReceipt() {
        List<LocalDate> wrong = Facts.days()
                .limit(15_000)
                .filter(received -> !isWhole(due(received, 20)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 5, false",
        "2024-03-05, 1, false",
        "2024-03-06, 0, false",
        "2024-03-07, -1, true",
        "2024-03-09, -2, true", // a Saturday
        "2024-03-11, -3, true"
    })
    void theWorkingDaysLeftGoBelowZeroOnceOverdue(LocalDate today, int left, boolean isOverdue) {
        DueDate due = due(LocalDate.of(2024, 2, 7), 20);
        assertThat(due.dueOn()).isEqualTo(WED_2024_03_06);
        assertThat(due.workingDaysLeft(today)).hasValue(left);
        assertThat(due.isOverdue(today)).isEqualTo(isOverdue);
    }

    @Test
    void theSaturdayAfterAFridaysDueDateIsOverdueWithNoWorkingDayGone() {
        DueDate due = due(LocalDate.of(2024, 2, 9), 20);
        LocalDate saturday = due.dueOn().plusDays(1);
        assertThat(due.workingDaysLeft(saturday)).hasValue(0);
        assertThat(due.isOverdue(saturday)).isTrue();
    }

    private static boolean isWhole(DueDate due) {
        long counted =
                due.steps().stream().filter(Step.CountedDay.class::isInstance).count();
        List<LocalDate> walked = due.steps().stream().map(Step::date).toList();
        List<LocalDate> skipped = due.steps().stream()
                .filter(Step.SkippedDay.class::isInstance)
                .map(Step::date)
                .toList();
        return counted == due.workingDays()
                && walked.equals(daysAfter(due.receivedOn(), due.dueOn()).toList())
                && skipped.equals(due.skipped().stream()
                        .flatMap(span -> daysAfter(span.first().minusDays(1), span.last()))
                        .toList());
    }

    private static Stream<LocalDate> daysAfter(LocalDate startExclusive, LocalDate endInclusive) {
        return startExclusive.plusDays(1).datesUntil(endInclusive.plusDays(1));
    }

    private static DueDate due(LocalDate received, int workingDays) {
        return (DueDate) TimeLimits.count(OIA, received, new WorkingDayCount(workingDays));
    }

    private static SkippedSpan span(String first, String last, String reason) {
        return new SkippedSpan(LocalDate.parse(first), LocalDate.parse(last), reason, SECTION);
    }

    private static NonWorkingDay off(String date, String reason) {
        return new NonWorkingDay(LocalDate.parse(date), reason, SECTION);
    }
}
