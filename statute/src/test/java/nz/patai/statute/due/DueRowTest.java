package nz.patai.statute.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.CountRefused;
import nz.patai.statute.CountRefused.Reason;
import nz.patai.statute.Counted;
import nz.patai.statute.DueDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRowTest {
    private static final Calendars CALENDARS = new Calendars();

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, OIA, '', '', 2024-03-06",
        "2024-02-07, oia, Wellington, '', 2024-03-06",
        "2024-02-07, OIA, '', 10, 2024-03-20",
        "2024-01-15, LGOIMA, Wellington, '', 2024-02-14", // a day for Wellington's anniversary
        "2024-01-15, LGOIMA, '', '', 2024-02-13",
        "2024-01-15, OIA, '', '', 2024-02-13",
        "2024-12-10, LGOIMA, Auckland, 5, 2025-02-07",
        "2012-01-01, LGOIMA, Otago, '', 2012-02-13"
    })
    void aRowThatCanBeReadHasItsDueDate(String received, String act, String region, String extend, LocalDate dueOn) {
        assertThat(new DueRow(received, act, region, extend).answer(CALENDARS::of))
                .isInstanceOfSatisfying(
                        DueDate.class, due -> assertThat(due.dueOn()).isEqualTo(dueOn));
    }

    @ParameterizedTest
    @CsvSource({
        "'', OIA, '', '', UNREADABLE_DATE, received ''",
        "7/2/2024, OIA, '', '', UNREADABLE_DATE, received '7/2/2024'",
        "2023-02-29, OIA, '', '', UNREADABLE_DATE, received '2023-02-29'",
        "' 2024-02-07', OIA, '', '', UNREADABLE_DATE, received ' 2024-02-07'",
        "2024-2-7, OIA, '', '', UNREADABLE_DATE, received '2024-2-7'",
        "+12024-02-07, OIA, '', '', UNREADABLE_DATE, received '+12024-02-07'",
        "2024-02-07, '', '', '', UNKNOWN_ACT, act ''",
        "2024-02-07, FOIA, '', '', UNKNOWN_ACT, act 'FOIA'",
        "2024-02-07, LGOIMA, Gondor, '', UNKNOWN_REGION, region 'Gondor'",
        "2024-02-07, OIA, Gondor, '', UNKNOWN_REGION, region 'Gondor'",
        "2024-02-07, OIA, '', ten, UNREADABLE_EXTENSION, extend_working_days 'ten'",
        "2024-02-07, OIA, '', 1.5, UNREADABLE_EXTENSION, extend_working_days '1.5'",
        "2024-02-07, OIA, '', 99999999999, UNREADABLE_EXTENSION, extend_working_days '99999999999'",
        "2024-02-07, OIA, '', 0, PERIOD_TOO_SHORT, extension of 0 working days",
        "2024-02-07, OIA, '', -3, PERIOD_TOO_SHORT, extension of -3 working days",
        "2024-02-07, OIA, '', 999999999, PERIOD_TOO_LONG, extension of 999999999 working days",
        "2011-12-31, OIA, '', '', BEFORE_CALENDAR, received 2011-12-31",
        "2053-05-20, OIA, '', '', BEYOND_CALENDAR, received 2053-05-20",
        "2053-04-20, OIA, '', 40, BEYOND_CALENDAR, received 2053-04-20"
    })
    void aBadRowNamesTheInputTheReasonAndWhatToDo(
            String received, String act, String region, String extend, Reason reason, String input) {
        assertThat(new DueRow(received, act, region, extend).answer(CALENDARS::of))
                .isInstanceOfSatisfying(CountRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.message()).startsWith(input).contains(": ", "; ");
                });
    }

    @Test
    void hostileInputIsShownCutAndWithoutControlCharacters() {
        Counted answer = new DueRow("\u001b[2J\r\n" + "9".repeat(100_000), "OIA", "", "").answer();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CountRefused.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo("received '?[2J??" + "9".repeat(34)
                                        + "...': not a date of the calendar; write it as 2024-02-07"));
    }

    @Test
    void theWordsAndTheQueryGiveTheSameAnswer() {
        Counted words = new DueRow("2024-12-10", "LGOIMA", "Auckland", "5").answer();
        assertThat(new DueQuery(LocalDate.of(2024, 12, 10), Act.LGOIMA, "Auckland", 5).answer())
                .isEqualTo(words);
    }

    @Test
    void aMissingRegionIsWarnedOfUnderLgoimaAlone() {
        assertThat(((DueDate) new DueRow("2024-01-15", "LGOIMA", "", "").answer()).warnings())
                .hasSize(1);
        assertThat(((DueDate) new DueRow("2024-01-15", "OIA", "", "").answer()).warnings())
                .isEmpty();
    }
}
