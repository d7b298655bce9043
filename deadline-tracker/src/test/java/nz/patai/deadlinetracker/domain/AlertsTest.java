package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.LimitKind;
import nz.patai.event.ResponseKind;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {

    private final Story story = Story.golden();

    @Test
    void tellsFiveOneAndNoWorkingDaysBeforeTheDueDateEachOnce() {
        assertThat(story.days("2024-02-08", "2024-04-30"))
                .isEqualTo(List.<EventRecord>of(
                        alert(AlertKind.DUE_IN_FIVE, "2024-02-28", 5),
                        alert(AlertKind.DUE_IN_ONE, "2024-03-05", 1),
                        alert(AlertKind.DUE_TODAY, "2024-03-06", 0)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-27,
            2024-02-28, DUE_IN_FIVE
            2024-03-03, DUE_IN_FIVE
            2024-03-04, DUE_IN_FIVE
            2024-03-05, DUE_IN_ONE
            2024-03-06, DUE_TODAY
            2024-03-07, OVERDUE
            2026-11-24, OVERDUE
            """)
    void tellsOnlyWhatPressesMostWhenItIsLate(LocalDate firstDaySeen, AlertKind kind) {
        var kinds = story.bodies(Given.day(firstDaySeen)).stream()
                .map(body -> ((DeadlineAlert) body).kind())
                .toList();
        assertThat(kinds).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void saysNothingMoreOnceItToldThatARequestWasOverdueWhenItCame() {
        assertThat(story.days("2024-03-07", "2024-04-30")).hasSize(1);
    }

    @Test
    void tellsNothingTwiceWhenADayComesAgain() {
        story.days("2024-02-08", "2024-03-06");
        assertThat(story.days("2024-02-08", "2024-03-06")).isEmpty();
    }

    @Test
    void tellsNothingOnceTheClockHasStopped() {
        story.tell(Given.sent("sent", "2024-02-20", "letter", ResponseKind.DECISION));
        assertThat(story.days("2024-02-08", "2024-04-30")).isEmpty();
    }

    @Test
    void countsBackOverTheSummerPeriod() {
        var christmas = new Story();
        christmas.tell(Given.request("2025-12-12"));
        assertThat(christmas.days("2025-12-13", "2026-03-01"))
                .extracting(body -> ((DeadlineAlert) body).day().toString())
                .containsExactly("2026-01-26", "2026-01-30", "2026-02-02");
    }

    @Test
    void namesTheAlertByWhatItTells() {
        var first = story.tell(Given.day(LocalDate.parse("2024-02-28"))).getFirst();
        var late = Story.golden().tell(Given.day(LocalDate.parse("2024-02-29"))).getFirst();
        assertThat(late.header().eventId()).isEqualTo(first.header().eventId());
        assertThat(first.header().requestId()).isEqualTo(Given.THREAD);
        assertThat(first.header().threadId()).isEqualTo(Given.THREAD);
        assertThat(first.header().causedBy())
                .startsWith(Given.day(LocalDate.parse("2024-02-28")).header().eventId());
    }

    private static DeadlineAlert alert(AlertKind kind, String day, int left) {
        return new DeadlineAlert(
                kind,
                LimitKind.DECISION,
                LocalDate.parse(day),
                LocalDate.parse("2024-03-06"),
                left,
                List.of("adviser"),
                null);
    }
}
