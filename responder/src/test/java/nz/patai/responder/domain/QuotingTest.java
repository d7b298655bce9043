package nz.patai.responder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {
    private static final String TEXT = "Dear all,\n\nHow many?\nAnd why?\n\nYours, Chris";

    @Test
    void quotesWhatStandsBetweenGreetingAndSignOff() {
        assertThat(QuotedRequest.from(TEXT, List.of(new QuotedRequest.Span(21, 29), new QuotedRequest.Span(11, 20))))
                .isEqualTo("How many?\nAnd why?");
    }

    @Test
    void keepsTheWordsThatSayWhatTheQuestionsAreAbout() {
        var text = "Kia ora,\n\nFor the year 2023:\n\n1. How many?\n2. And why?\n\nNgā mihi nui,\n\nPita";
        assertThat(QuotedRequest.from(text, List.of(new QuotedRequest.Span(34, 43))))
                .isEqualTo("For the year 2023:\n\n1. How many?\n2. And why?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dear Ministry, I am writing to ask how many there are. Thanks | 15 | 53
            How many?                                                     | 0  | 9
            Thank you for all you do. How many?                           | 26 | 35
            """)
    void neverCutsIntoAQuestion(String text, int start, int end) {
        assertThat(QuotedRequest.from(text, List.of(new QuotedRequest.Span(start, end))))
                .contains(text.substring(start, end));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 5", "9, 3", "0, 100"})
    void passesOverASpanThatDoesNotFit(int start, int end) {
        assertThat(QuotedRequest.from(TEXT, List.of(new QuotedRequest.Span(start, end))))
                .isEqualTo("How many?\nAnd why?");
    }

    @Test
    void quotesALetterThatIsNothingButCourtesyWhole() {
        assertThat(QuotedRequest.from("Dear all,\n\nThank you\nPita", List.of()))
                .contains("Thank you");
    }

    @Test
    void saysWhereItCutsAnEndlessRequest() {
        assertThat(QuotedRequest.from("x".repeat(700_000), List.of()))
                .hasSizeLessThan(20_200)
                .endsWith("up to here.]");
    }

    @ParameterizedTest
    @CsvSource({
        "whether you mean claims, whether you mean claims",
        "What do you mean?, this: “What do you mean?”",
        "'', ''",
    })
    void fitsWhatWasAskedIntoASentence(String asked, String clause) {
        assertThat(AskedClause.of(asked)).isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource({
        "Ministry of Examples, the Ministry of Examples",
        "Department of Conservation, the Department of Conservation",
        "Kāinga Ora, Kāinga Ora",
        "Wellington City Council, Wellington City Council",
    })
    void givesANameItsArticle(String name, String inSentence) {
        assertThat(NameInSentence.of(name)).isEqualTo(inSentence);
    }
}
