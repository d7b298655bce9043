package nz.patai.classifier.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextStructureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. the cost|DIGIT|1",
                "2) the cost|DIGIT|2",
                "(3) the cost|DIGIT|3",
                "4 the cost|DIGIT|4",
                "(b) the cost|LOWER_LETTER|2",
                "c. the cost|LOWER_LETTER|3",
                "B) the cost|UPPER_LETTER|2",
                "(ii) the cost|ROMAN|2",
                "iv. the cost|ROMAN|4",
                "1.2 the cost|COMPOUND|2",
                "4b. the cost|COMPOUND|2",
                "2.a) the cost|COMPOUND|1",
                "1.4a) the cost|COMPOUND|1",
                "1.2.3b. the cost|COMPOUND|2",
                "Question 3: the cost|NAMED|3",
                "Q3 - the cost|NAMED|3",
                "Part 1. the cost|NAMED|1",
                "- the cost|BULLET|0",
                "* the cost|BULLET|0",
                "\u2022 the cost|BULLET|0",
                "\u2013 the cost|BULLET|0",
                "o the cost|BULLET|0"
            })
    void readsEachStyleOfMarker(String line, Marker.Numbering numbering, int ordinal) {
        Block item = TextStructure.of(line).blocks().getFirst();
        Marker marker = Objects.requireNonNull(item.marker(), "no marker read");

        assertThat(marker.style().numbering()).isEqualTo(numbering);
        assertThat(marker.ordinal()).isEqualTo(ordinal);
        assertThat(item.content().of(line)).isEqualTo("the cost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018 was a year",
                "20 working days",
                "a cost",
                "I ask",
                "(a cost) is",
                "1,848 are open",
                "Mr. Smith"
            })
    void takesOtherBeginningsForWords(String line) {
        assertThat(TextStructure.of(line).blocks().getFirst().isItem()).isFalse();
    }

    @Test
    void putsSubPartsUnderTheirStem() {
        String text = "Please give\n1. cases\n (a) opened\n (b) closed\n2. costs";

        List<Block> blocks = TextStructure.of(text).blocks();

        assertThat(blocks).extracting(Block::depth).containsExactly(0, 0, 1, 1, 0);
        assertThat(blocks).extracting(Block::stem).containsExactly(-1, 0, 1, 1, 0);
    }

    @Test
    void findsItemsWithinALine() {
        String text = "Please give (a) the number of cases; (b) the cost of each";

        assertThat(TextStructure.of(text).blocks())
                .extracting(block -> block.content().of(text))
                .containsExactly("Please give", "the number of cases;", "the cost of each");
    }

    @Test
    void joinsALineThatGoesOn() {
        String text = "How many were\nfound?\nHow many were lost?";

        assertThat(TextStructure.of(text).blocks())
                .extracting(block -> block.content().wordsOf(text))
                .containsExactly("How many were found?", "How many were lost?");
    }

    @Test
    void leavesOutQuotedMail() {
        String text = "How many?\n> What did you ask?\n\n-----Original Message-----\n\nWhen was it?";

        assertThat(TextStructure.of(text).blocks())
                .extracting(block -> block.content().of(text))
                .containsExactly("How many?");
    }

    @Test
    void saysThatALongTextWasCut() {
        TextStructure cut = TextStructure.of("a".repeat(TextStructure.LIMIT + 1));

        assertThat(cut.isCut()).isTrue();
        assertThat(cut.text()).hasSize(TextStructure.LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many? Why?|How many?;Why?",
                "e.g. this one. That one|e.g. this one.;That one",
                "Is it \"new\"? Yes|Is it \"new\"?;Yes",
                "See s. 15 of it|See s. 15 of it",
                "at 2.5 per cent. Then|at 2.5 per cent.;Then"
            })
    void endsSentencesAtTheirMarks(String text, String expected) {
        assertThat(Sentences.in(text, new Span(0, text.length())))
                .extracting(span -> span.of(text))
                .containsExactly(expected.split(";", -1));
    }
}
