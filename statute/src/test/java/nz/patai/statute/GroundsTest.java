package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundsTest {

    @ParameterizedTest
    @CsvSource({
        "OIA, 18(g), true, false", "OIA, 18(a), true, true", "OIA, 17(a), false, false",
                "OIA, 9(2)(ba)(i), true, false",
        "OIA, 9(2), false, false", "LGOIMA, 17(a), true, true", "LGOIMA, 18(a), false, false",
                "LGOIMA, 7(2)(i), true, false",
        "LGOIMA, 17(g), true, false"
    })
    void knowsTheParagraphsOfEachActAndWhichOnlyPointAtAnother(Act act, String paragraph, boolean is, boolean points) {
        assertThat(Grounds.of(act).contains(paragraph)).isEqualTo(is);
        assertThat(Grounds.isPointer(act, paragraph)).isEqualTo(points);
    }
}
