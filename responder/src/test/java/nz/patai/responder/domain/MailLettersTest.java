package nz.patai.responder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.responder.GoldenCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLettersTest {
    private static final LocalDate WED_2024_02_07 = GoldenCase.WED_2024_02_07;

    @Test
    void makesNoAcknowledgementWithoutReferenceWordingOrATimeLimit() {
        RequestParticulars request = new RequestParticulars(" ", "Subject", WED_2024_02_07, "");

        Composition<Acknowledgement> composition =
                Acknowledgement.compose(WED_2024_02_07, GoldenCase.AGENCY, GoldenCase.CHRIS, request, WED_2024_02_07);

        assertThat(composition)
                .isInstanceOfSatisfying(
                        Composition.CannotCompose.class,
                        cannot -> assertThat(cannot.problems().toString())
                                .contains("reference", "request text", "due date"));
    }

    @Test
    void makesNoClarificationThatAsksNothing() {
        ClarificationRequest empty = new ClarificationRequest(
                WED_2024_02_07,
                GoldenCase.AGENCY,
                GoldenCase.CHRIS,
                GoldenCase.REQUEST,
                "",
                List.of(" "),
                WED_2024_02_07,
                true,
                new Signatory("", "", ""));

        assertThat(empty.compose())
                .isInstanceOfSatisfying(
                        Composition.CannotCompose.class,
                        cannot -> assertThat(cannot.problems()).hasSize(4));
    }

    @Test
    void makesNoExtensionThatWouldBeVoid() {
        ExtensionNotice late = new ExtensionNotice(
                GoldenCase.WED_2024_03_06.plusDays(1),
                GoldenCase.AGENCY,
                GoldenCase.CHRIS,
                GoldenCase.REQUEST,
                ExtensionReason.CONSULTATIONS,
                "Why.",
                GoldenCase.WED_2024_03_06,
                GoldenCase.WED_2024_03_06,
                1,
                false,
                GoldenCase.SIGNATORY);

        assertThat(late.compose())
                .isInstanceOfSatisfying(
                        Composition.CannotCompose.class,
                        cannot -> assertThat(cannot.problems().toString()).contains("void", "new due date"));
    }

    @Test
    void makesNoTransferToNobody() {
        TransferNotice notice = new TransferNotice(
                WED_2024_02_07,
                GoldenCase.AGENCY,
                GoldenCase.CHRIS,
                GoldenCase.REQUEST,
                "",
                TransferReason.HELD_THERE,
                "",
                "",
                "",
                GoldenCase.SIGNATORY);

        assertThat(notice.compose())
                .isInstanceOfSatisfying(
                        Composition.CannotCompose.class,
                        cannot -> assertThat(cannot.problems()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "5, '5', 'R: 5 working days left (due 6 March 2024)'",
        "1, '1', 'R: 1 working day left (due 6 March 2024)'",
        "0, 'none, it is due today', 'R: due today (due 6 March 2024)'",
        "-1, 'none, it is 1 working day overdue', 'R: 1 working day overdue (due 6 March 2024)'",
        "-3, 'none, it is 3 working days overdue', 'R: 3 working days overdue (due 6 March 2024)'",
    })
    void tellsOfficersWhatIsLeft(int left, String words, String subject) {
        AlertNotice notice = new AlertNotice(
                "R", "the decision", GoldenCase.WED_2024_03_06, GoldenCase.WED_2024_03_06, left, "patai show R");

        assertThat(notice.daysLeftInWords()).isEqualTo(words);
        assertThat(notice.subject()).isEqualTo(subject);
    }
}
