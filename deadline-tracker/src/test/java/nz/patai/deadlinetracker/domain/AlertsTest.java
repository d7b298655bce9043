package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.ClarificationContent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.LimitKind;
import nz.patai.event.ResponseKind;
import nz.patai.event.SeekClarification;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {

    private final Story story = Story.golden();

    @Test
    void tellsOfEachLimitBeforeItsLastDayEachAlertOnce() {
        assertThat(story.days("2024-02-08", "2024-03-06"))
                .isEqualTo(List.<EventRecord>of(
                        alert(AlertKind.CLARIFY_SOON, LimitKind.CLARIFICATION, "2024-02-14", "2024-02-16", 2),
                        alert(AlertKind.TRANSFER_SOON, LimitKind.TRANSFER, "2024-02-19", "2024-02-21", 2),
                        alert(AlertKind.EXTEND_OR_DECIDE, LimitKind.EXTENSION_NOTICE, "2024-02-28", "2024-03-06", 5),
                        alert(AlertKind.DUE_IN_FIVE, "2024-02-28", 5),
                        alert(AlertKind.DUE_IN_ONE, "2024-03-05", 1),
                        alert(AlertKind.DUE_TODAY, "2024-03-06", 0, "adviser", "manager")));
    }

    @Test
    void tellsWhatIsOverOnEachWorkingDayAndEverFurtherUp() {
        story.days("2024-02-08", "2024-03-06");
        assertThat(story.days("2024-03-07", "2024-03-12"))
                .isEqualTo(List.<EventRecord>of(
                        alert(AlertKind.OVERDUE, "2024-03-07", -1, "adviser", "manager"),
                        alert(AlertKind.OVERDUE, "2024-03-08", -2, "adviser", "manager"),
                        alert(AlertKind.OVERDUE, "2024-03-11", -3, "adviser", "manager", "chief"),
                        alert(AlertKind.OVERDUE, "2024-03-12", -4, "adviser", "manager", "chief")));
    }

    @Test
    void namesEachDayOnWhichItIsOverForItself() {
        var ids = List.of("2024-03-07", "2024-03-08", "2024-03-11").stream()
                .flatMap(day -> story.tell(Given.day(LocalDate.parse(day))).stream())
                .map(fact -> fact.header().eventId())
                .toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void saysNoMoreWhatElseCouldBeDoneOnceADecisionIsRecorded() {
        story.tell(Given.command("decide", "2024-02-13", Story.goldenDecision(), "questions"));
        assertThat(story.days("2024-02-13", "2024-03-05"))
                .isEqualTo(List.<EventRecord>of(
                        alert(AlertKind.DUE_IN_FIVE, "2024-02-28", 5), alert(AlertKind.DUE_IN_ONE, "2024-03-05", 1)));
    }

    @Test
    void doesNotRemindOfAskingOnceItWasAsked() {
        var content = new ClarificationContent(List.of(1), Given.SEALED, null);
        story.tell(Given.command("seek", "2024-02-13", new SeekClarification(content), "request"));
        assertThat(story.days("2024-02-13", "2024-02-16")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-22,
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
                .filter(told -> told != AlertKind.EXTEND_OR_DECIDE)
                .toList();
        assertThat(kinds).isEqualTo(kind == null ? List.of() : List.of(kind));
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
                .map(DeadlineAlert.class::cast)
                .filteredOn(alert -> alert.limit() == LimitKind.DECISION)
                .extracting(alert -> alert.day().toString())
                .startsWith(
                        "2026-01-26",
                        "2026-01-30",
                        "2026-02-02",
                        "2026-02-03",
                        "2026-02-04",
                        "2026-02-05",
                        "2026-02-09");
    }

    @Test
    void namesTheAlertByWhatItTells() {
        var first = story.tell(Given.day(LocalDate.parse("2024-02-28"))).getLast();
        var late = Story.golden().tell(Given.day(LocalDate.parse("2024-02-29"))).getLast();
        assertThat(late.header().eventId()).isEqualTo(first.header().eventId());
        assertThat(first.header().requestId()).isEqualTo(Given.THREAD);
        assertThat(first.header().threadId()).isEqualTo(Given.THREAD);
        assertThat(first.header().causedBy())
                .startsWith(Given.day(LocalDate.parse("2024-02-28")).header().eventId());
    }

    private static DeadlineAlert alert(AlertKind kind, String day, int left, String... tell) {
        return alert(kind, LimitKind.DECISION, day, "2024-03-06", left, tell);
    }

    private static DeadlineAlert alert(
            AlertKind kind, LimitKind limit, String day, String dueOn, int left, String... tell) {
        var roles = tell.length == 0 ? List.of("adviser") : List.of(tell);
        return new DeadlineAlert(kind, limit, LocalDate.parse(day), LocalDate.parse(dueOn), left, roles, null);
    }
}
