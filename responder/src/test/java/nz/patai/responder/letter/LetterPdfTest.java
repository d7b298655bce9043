package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.Question;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class LetterPdfTest {
    private static final float TWENTY_MILLIMETRES = 56.7f;
    private static final Path CASE = Path.of("src/test/resources/letters/25642");

    @Test
    void readsAsTheGoldenLetter() throws IOException {
        // Given
        byte[] pdf = GoldenCase.renderer().pdf(GoldenCase.letter());

        // When
        String text = textOf(pdf);

        // Then
        Files.write(Path.of("target/letter-25642.pdf"), pdf);
        Files.writeString(Path.of("target/letter-25642.actual.txt"), text, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(Files.readString(CASE.resolve("expected.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void givesTheSameBytesForTheSameLetter() {
        byte[] first = GoldenCase.renderer().pdf(GoldenCase.letter());
        byte[] second = GoldenCase.renderer().pdf(GoldenCase.letter());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void breaksWordsThatAreLongerThanALineAndLosesNothingOfThem() throws IOException {
        var draft = GoldenCase.draft(List.of(new Question(
                1,
                "What is " + "w".repeat(400) + "?",
                new Answer(new Outcome.Released(), "See https://example.org/" + "p".repeat(400), ""))));

        assertThat(rightmost(GoldenCase.renderer().pdf(Letters.whole(draft))))
                .isLessThan(PDRectangle.A4.getWidth() - TWENTY_MILLIMETRES);
    }

    /** Where the rightmost character ends, in points from the left edge of the page. */
    private static float rightmost(byte[] pdf) throws IOException {
        var ends = new ArrayList<Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                ends.add(character.getX() + character.getWidth());
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return Collections.max(ends);
    }

    static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }
}
