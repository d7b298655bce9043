package nz.patai.responder.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints XHTML as an accessible PDF (PDF/UA-1, ISO 14289-1) with embedded fonts; nothing is fetched from anywhere. */
final class LetterPdf {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** Stands for each character that the font lacks, such as an emoji. */
    private static final String NOT_IN_FONT = "\u25A1";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String FAMILY = "Letter";

    private final List<LetterFont> fonts;

    private LetterPdf(List<LetterFont> fonts) {
        this.fonts = fonts;
    }

    static LetterPdf withBundledFonts() {
        silencePrinter();
        return new LetterPdf(List.of(
                LetterFont.cut("Regular", REGULAR, FontStyle.NORMAL),
                LetterFont.cut("Bold", BOLD, FontStyle.NORMAL),
                LetterFont.cut("Italic", REGULAR, FontStyle.ITALIC),
                LetterFont.cut("BoldItalic", BOLD, FontStyle.ITALIC)));
    }

    /** The PDF of {@code xhtml}, whose creation date is the start of {@code date} and whose id follows from its content. */
    byte[] render(String xhtml, LocalDate date) {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(date.atStartOfDay(AUCKLAND)));
            document.setDocumentId(idOf(xhtml));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the letter could not be printed", e);
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.forEach(font -> builder.useFont(font::open, FAMILY, font.weight(), font.style(), true));
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(NOT_IN_FONT);
        builder.withProducer("Pātai");
        builder.useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(xhtml, null);
        return builder;
    }

    /** The printer logs each step, and might log what it prints; faults come back as exceptions anyway. */
    private static void silencePrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private static long idOf(String xhtml) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(xhtml.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
