package nz.patai.responder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @Test
    void partsParagraphsByAnyNumberOfBlankLines() {
        assertThat(Prose.paragraphs("a" + "\n \t".repeat(100_000) + "\nb")).containsExactly("a", "b");
    }

    @Test
    void partsParagraphsAtBlankLinesAndKeepsLineEnds() {
        assertThat(Prose.paragraphs("\r\na\r\nb\r\n \r\n\r\nc\n\n\n\nd ")).containsExactly("a\nb", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "a\nb",         "a\n\nb"
            "a\nb\n\nc",    "a\nb\n\nc"
            "a\n",           "a"
            """)
    void takesLinesForParagraphsWhereNoBlankLinePartsThem(String text, String unfolded) {
        assertThat(Prose.unfolded(text.replace("\\n", "\n"))).isEqualTo(unfolded.replace("\\n", "\n"));
    }

    @Test
    void takesOutOnlyWhatIsNotToBeSeen() {
        assertThat(Prose.clean("Ma\u0304ori\u0000 \u202Ea\u200Bb\uD83D c\u00A0\uD83D\uDE00"))
                .isEqualTo("Māori ab c \uD83D\uDE00");
    }

    @Test
    void cutsRowsBehindWhichTextWouldBeHidden() {
        assertThat(Prose.mailLines("a\n----------\n_____\n********b")).containsExactly("a", "-----", "_____", "*****b");
    }

    @Test
    void cutsRowsOfMixedMarksToo() {
        assertThat(Prose.mailLines("-*-*-*-*-*-*\n__--__--__--?\n#-#-#")).containsExactly("-*-*-", "__--_?", "#-#-#");
    }

    @Test
    void findsAddressesWithoutTheirPunctuation() {
        assertThat(TextRun.of("See (https://a.example/b?c=1&d). Or http://e.example!"))
                .containsExactly(
                        new TextRun("See (", ""),
                        new TextRun("https://a.example/b?c=1&d", "https://a.example/b?c=1&d"),
                        new TextRun("). Or ", ""),
                        new TextRun("http://e.example", "http://e.example"),
                        new TextRun("!", ""));
        assertThat(TextRun.of("javascript:alert(1)")).isEqualTo(List.of(new TextRun("javascript:alert(1)", "")));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-06, 6 March 2024", "2024-02-29, 29 February 2024", "2026-09-30, 30 September 2026"})
    void writesDaysInWords(LocalDate day, String words) {
        assertThat(LetterDate.format(day)).isEqualTo(words);
    }
}
