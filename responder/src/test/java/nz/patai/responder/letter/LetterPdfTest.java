package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.responder.GoldenCase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPdfTest {
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

    static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }
}
