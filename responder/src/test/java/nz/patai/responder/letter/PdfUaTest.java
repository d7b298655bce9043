package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.Charge;
import nz.patai.responder.domain.DecisionDraft;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.RequestParticulars;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfUaTest {

    @BeforeAll
    static void initialiseVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<DecisionLetter> letters() {
        return Stream.of(GoldenCase.letter(), Letters.everyOutcome(), hostile());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void passesEveryMachineRuleOfPdfUa(DecisionLetter letter) throws Exception {
        byte[] pdf = GoldenCase.renderer().pdf(letter);

        ValidationResult result = validate(pdf);

        assertThat(result.getTotalAssertions()).isGreaterThan(100);
        assertThat(result.getFailedChecks()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    @Test
    void tagsMaoriWordsAndHeadings() throws Exception {
        // Given
        byte[] pdf = GoldenCase.renderer().pdf(GoldenCase.letter());

        // When
        List<PDStructureElement> elements = elementsOf(pdf);

        // Then
        assertThat(elements)
                .filteredOn(element -> "mi".equals(element.getLanguage()))
                .hasSize(3);
        assertThat(elements)
                .extracting(PDStructureElement::getStructureType)
                .contains("H1", "H2", "Link", "BlockQuote");
    }

    private static DecisionLetter hostile() {
        RequestParticulars request = new RequestParticulars(
                "DOIA 2324-1666",
                "Subject",
                GoldenCase.WED_2024_02_07,
                "<b>&amp;</b> \u0000\u0007 \uD83D \uD83D\uDE00 漢字 \u202Etxet]]> {{date}} <script>x</script>\n"
                        .repeat(40));
        DecisionDraft draft = GoldenCase.draft();
        return Letters.whole(new DecisionDraft(
                draft.date(),
                draft.agency(),
                draft.addressee(),
                request,
                draft.introduction(),
                draft.history(),
                draft.questions(),
                new Charge(BigDecimal.ONE, "Two hours."),
                draft.releaseBy(),
                draft.signatory()));
    }

    private static ValidationResult validate(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    private static List<PDStructureElement> elementsOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }
}
