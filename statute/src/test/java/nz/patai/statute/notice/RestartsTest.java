package nz.patai.statute.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Received Wednesday 7 February 2024: the seventh working day is Friday 16 February. */
class RestartsTest {
    private static final WorkingDays OIA = WorkingDays.of(Jurisdiction.oia());
    private static final WorkingDays LGOIMA = WorkingDays.of(Jurisdiction.of(Act.LGOIMA, null));
    private static final LocalDate RECEIVED = LocalDate.of(2024, 2, 7);

    @ParameterizedTest
    @CsvSource({"2024-02-07", "2024-02-20", "2024-06-03"})
    void anUnpromptedAmendmentMayRestartTheClockAtAnyTime(LocalDate day) {
        assertThat(Restarts.of(OIA, RECEIVED, new Rewording.Amended(day)))
                .isEqualTo(new RestartRight.Allowed(day, "s 15(1AA)"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-07, 2024-02-07", "2024-02-16, 2024-02-16", "2024-02-16, 2024-05-01"})
    void theAnswerMayComeLateWhereTheAgencyAskedInTime(LocalDate asked, LocalDate answered) {
        assertThat(Restarts.of(OIA, RECEIVED, new Rewording.Clarified(asked, answered)))
                .isEqualTo(new RestartRight.Allowed(answered, "s 15(1AB)"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-17", "2024-02-19"})
    void askingAfterTheSeventhDayLeavesTheFirstClock(LocalDate asked) {
        assertThat(Restarts.of(OIA, RECEIVED, new Rewording.Clarified(asked, asked.plusDays(1))))
                .isInstanceOfSatisfying(RestartRight.Barred.class, barred -> {
                    assertThat(barred.section()).isEqualTo("s 15(1AB)");
                    assertThat(barred.reason()).contains("2024-02-16").contains("the first clock stands");
                });
    }

    @ParameterizedTest
    @CsvSource({"2024-02-06, 2024-02-12", "2024-02-13, 2024-02-12"})
    void askingBeforeTheReceiptOrAfterTheAnswerIsNoAsking(LocalDate asked, LocalDate answered) {
        assertThat(Restarts.of(OIA, RECEIVED, new Rewording.Clarified(asked, answered)))
                .isInstanceOfSatisfying(
                        RestartRight.Barred.class,
                        barred -> assertThat(barred.reason()).contains("correct the date"));
    }

    @Test
    void aWordingReceivedBeforeTheRequestIsNone() {
        assertThat(Restarts.of(OIA, RECEIVED, new Rewording.Amended(RECEIVED.minusDays(1))))
                .isInstanceOf(RestartRight.Barred.class);
    }

    @Test
    void lgoimaCitesItsOwnSections() {
        assertThat(Restarts.of(LGOIMA, RECEIVED, new Rewording.Amended(RECEIVED)))
                .isEqualTo(new RestartRight.Allowed(RECEIVED, "s 13(7)"));
        assertThat(Restarts.of(LGOIMA, RECEIVED, new Rewording.Clarified(RECEIVED, RECEIVED)))
                .isEqualTo(new RestartRight.Allowed(RECEIVED, "s 13(8)"));
    }

    @Test
    void aReceiptOutsideTheCalendarIsNotCounted() {
        LocalDate early = LocalDate.of(2011, 12, 31);
        assertThat(Restarts.of(OIA, early, new Rewording.Clarified(early, early)))
                .isInstanceOfSatisfying(
                        RestartRight.NotCounted.class,
                        not -> assertThat(not.refused().reason()).isEqualTo(CountRefused.Reason.BEFORE_CALENDAR));
    }
}
