package nz.patai.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTextTest {

    @Test
    void alignsColumnsAndPrintsNoControlCharacters() {
        var rows = List.of(
                new RegisterRow(
                        "fyi-25642",
                        "DOIA 2324-1666",
                        "Red\u001b[31m herring\nnext\u202e line",
                        LocalDate.of(2024, 2, 7),
                        LocalDate.of(2024, 3, 6),
                        11,
                        Status.CLARIFICATION_SOUGHT,
                        2),
                new RegisterRow("mail-0123456789abcdef", null, null, null, null, null, Status.SET_ASIDE, 0));
        assertThat(RegisterText.of(rows).lines())
                .containsExactly(
                        "ID                     REFERENCE       TITLE                       RECEIVED    DUE         LEFT"
                                + "  STATUS                QUESTIONS",
                        "fyi-25642              DOIA 2324-1666  Red [31m herring next line  2024-02-07  2024-03-06  11  "
                                + "  clarification-sought  2",
                        "mail-0123456789abcdef  -               -                           -           -           -   "
                                + "  set-aside             0");
    }

    @Test
    void shortensALongTitle() {
        var row = new RegisterRow("fyi-1", null, "ā".repeat(100), null, null, null, Status.OPEN, 0);
        assertThat(RegisterText.of(List.of(row)))
                .contains("ā".repeat(59) + "…  ")
                .doesNotContain("ā".repeat(60));
    }
}
