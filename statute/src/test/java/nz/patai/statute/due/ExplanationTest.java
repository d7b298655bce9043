package nz.patai.statute.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.statute.Act;
import nz.patai.statute.DueDate;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Region;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final LocalDate FRI_2024_02_02 = LocalDate.of(2024, 2, 2);
    private static final LocalDate FRI_2024_01_19 = LocalDate.of(2024, 1, 19);

    @Test
    void eachDayAfterReceiptIsALine() {
        assertThat(lines(Jurisdiction.oia(), FRI_2024_02_02, 2))
                .containsExactly(
                        "2024-02-03 Sat  skipped: Weekend (Official Information Act 1982, s 2(1))",
                        "2024-02-04 Sun  skipped: Weekend (Official Information Act 1982, s 2(1))",
                        "2024-02-05 Mon  day 1",
                        "2024-02-06 Tue  skipped: Waitangi Day (Official Information Act 1982, s 2(1))",
                        "2024-02-07 Wed  day 2");
    }

    @Test
    void anAnniversaryDayIsExplainedByItsRegionAndAct() {
        assertThat(lines(Jurisdiction.of(Act.LGOIMA, Region.WELLINGTON), FRI_2024_01_19, 1))
                .contains("2024-01-22 Mon  skipped: Wellington anniversary day"
                        + " (Local Government Official Information and Meetings Act 1987, s 2(1))");
    }

    private static List<String> lines(Jurisdiction jurisdiction, LocalDate received, int workingDays) {
        return Explanation.lines((DueDate) TimeLimits.count(jurisdiction, received, new WorkingDayCount(workingDays)));
    }
}
