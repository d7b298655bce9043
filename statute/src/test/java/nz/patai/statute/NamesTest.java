package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @EnumSource
    void aRegionIsReadFromTheNameItShows(Region region) {
        assertThat(Region.parse(region.displayName())).contains(region);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"hawke's bay, HAWKES_BAY", "Hawke\u2019s Bay, HAWKES_BAY", "OTAGO, OTAGO"})
    void aRegionIsReadInAnyCaseAndWithEitherApostrophe(String name, Region region) {
        assertThat(Region.parse(name)).contains(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Wellington ", "Hawkes Bay", "HAWKES_BAY", "Northland"})
    void anythingElseIsNoRegion(String name) {
        assertThat(Region.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OIA", "oia", "Oia"})
    void anActIsReadInAnyCase(String name) {
        assertThat(Act.parse(name)).contains(Act.OIA);
    }

    @Test
    void anythingElseIsNoAct() {
        assertThat(Act.parse("OIA ")).isEmpty();
        assertThat(Act.parse("FOI")).isEmpty();
    }

    @Test
    void anActHasItsTitle() {
        assertThat(Act.OIA.title()).isEqualTo("Official Information Act 1982");
        assertThat(Act.LGOIMA.title()).isEqualTo("Local Government Official Information and Meetings Act 1987");
    }
}
