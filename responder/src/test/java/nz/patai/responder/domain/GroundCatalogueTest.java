package nz.patai.responder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nz.patai.responder.letter.GroundFile;
import nz.patai.statute.Act;
import nz.patai.statute.Grounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroundCatalogueTest {
    private static final GroundCatalogue CATALOGUE = GroundFile.read();

    @ParameterizedTest
    @CsvSource({
        "OIA, 18(g), 17(g), ADMINISTRATIVE",
        "OIA, 18 (c) (ii), 17(c)(ii), ADMINISTRATIVE",
        "OIA, 9(2)(ba)(i), 7(2)(c)(i), BALANCED",
        "OIA, 9(2)(f)(iv), '', BALANCED",
        "OIA, 6(e)(vi), '', CONCLUSIVE",
        "LGOIMA, 17(f), 18(f), ADMINISTRATIVE",
        "LGOIMA, 7(2)(g), 9(2)(h), BALANCED",
    })
    void knowsAGroundByItsParagraph(Act act, String paragraph, String equivalent, Ground.Kind kind) {
        assertThat(CATALOGUE.find(act, paragraph)).hasValueSatisfying(ground -> {
            assertThat(ground.equivalent()).isEqualTo(equivalent);
            assertThat(ground.kind()).isEqualTo(kind);
            assertThat(ground.because()).isNotBlank().doesNotEndWith(".");
            assertThat(ground.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"OIA, 18", "OIA, 9(2)(b)", "OIA, 17(g)", "LGOIMA, 18(g)", "LGOIMA, 9(2)(a)", "OIA, ''"})
    void knowsNoGroundThatStopsShortOrIsOfTheOtherAct(Act act, String paragraph) {
        assertThat(CATALOGUE.find(act, paragraph)).isEmpty();
    }

    @Test
    void pairsEachGroundWithItsTwinBothWays() {
        assertThat(CATALOGUE.grounds())
                .filteredOn(ground -> !ground.equivalent().isEmpty())
                .allSatisfy(ground -> assertThat(CATALOGUE.find(other(ground.act()), ground.equivalent()))
                        .hasValueSatisfying(twin -> {
                            assertThat(twin.equivalent()).isEqualTo(ground.paragraph());
                            assertThat(twin.kind()).isEqualTo(ground.kind());
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryGroundThatADecisionCanRestOnAndForNoOther(Act act) {
        assertThat(CATALOGUE.grounds())
                .filteredOn(ground -> ground.act() == act)
                .allSatisfy(ground -> assertThat(ground.kind() == Ground.Kind.POINTER)
                        .isEqualTo(Grounds.isPointer(act, ground.paragraph())))
                .extracting(Ground::paragraph)
                .containsExactlyInAnyOrderElementsOf(Grounds.of(act));
    }

    @Test
    void holdsEachParagraphOnce() {
        List<String> keys = CATALOGUE.grounds().stream()
                .map(ground -> ground.act() + ground.paragraph())
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void refusesALineThatDoesNotFit() {
        assertThatThrownBy(() -> GroundCatalogue.parse("header\nOIA;18(g)")).hasMessageContaining("OIA;18(g)");
    }

    private static Act other(Act act) {
        return act == Act.OIA ? Act.LGOIMA : Act.OIA;
    }
}
