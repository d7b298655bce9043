package nz.patai.statute.due;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void showsUpToFortyCharactersWholeAndCutsWhatIsLonger() {
        assertThat(Quoted.of("a".repeat(40))).isEqualTo("'" + "a".repeat(40) + "'");
        assertThat(Quoted.of("a".repeat(41))).isEqualTo("'" + "a".repeat(40) + "...'");
    }

    @Test
    void showsNothingThatCouldSteerATerminal() {
        assertThat(Quoted.of("a\u001b[31m\u2028b")).isEqualTo("'a?[31m?b'");
    }
}
