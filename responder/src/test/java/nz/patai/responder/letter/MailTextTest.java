package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.Addressee;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.ExtensionReason;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.RequestParticulars;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferReason;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.responder.domain.WithdrawalConfirmation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTextTest {
    private static final Path CASE = Path.of("src/test/resources/letters/25642");

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("acknowledgement", acknowledgement(GoldenCase.CHRIS, GoldenCase.REQUEST)),
                Arguments.of("clarification", clarification()),
                Arguments.of("extension", extension()),
                Arguments.of("transfer", transfer()),
                Arguments.of("transfer-to-body", transferToBody()),
                Arguments.of("withdrawal", withdrawal()),
                Arguments.of("cover", GoldenCase.letter()));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsAsTheGoldenMail(String name, Letter letter) throws IOException {
        Path expected = CASE.resolve(name + ".txt");

        String text = GoldenCase.renderer().mailText(letter);

        Files.writeString(Path.of("target", name + ".actual.txt"), text, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @Test
    void greetsNobodyByNameWithoutAUsableOne() {
        Letter letter = acknowledgement(new Addressee("Mr X", "a@b.example"), GoldenCase.REQUEST);

        assertThat(GoldenCase.renderer().mailText(letter)).startsWith("Tēnā koe\n\nThank you");
    }

    @Test
    void quotesNothingBehindWhichFyiWouldHideTheRest() {
        RequestParticulars request = new RequestParticulars(
                "REF 1",
                "Subject",
                GoldenCase.WED_2024_02_07,
                "One\n----------\nconfidential\n**********\n{{mailbox}} &amp;");

        String text = GoldenCase.renderer().mailText(acknowledgement(GoldenCase.CHRIS, request));

        assertThat(text)
                .contains("    One\n    -----\n    confidential\n    *****\n    {{mailbox}} &amp;\n")
                .doesNotContainPattern("[-_*#]{8}");
    }

    private static Acknowledgement acknowledgement(Addressee addressee, RequestParticulars request) {
        return GoldenCase.whole(Acknowledgement.compose(
                GoldenCase.WED_2024_02_07, GoldenCase.AGENCY, addressee, request, GoldenCase.WED_2024_03_06));
    }

    private static ClarificationRequest clarification() {
        return GoldenCase.whole(new ClarificationRequest(
                        GoldenCase.FRI_2024_02_16,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        "We do not record who is a \"defector\". Is your request about claims for asylum by nationals of North Korea?",
                        List.of("the number of claims for asylum", "the number of nationals of North Korea here"),
                        LocalDate.of(2024, 2, 23),
                        true,
                        GoldenCase.SIGNATORY)
                .compose());
    }

    private static WithdrawalConfirmation withdrawal() {
        return GoldenCase.whole(new WithdrawalConfirmation(
                        GoldenCase.FRI_2024_02_16,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        GoldenCase.FRI_2024_02_16)
                .compose());
    }

    private static ExtensionNotice extension() {
        return GoldenCase.whole(new ExtensionNotice(
                        GoldenCase.FRI_2024_02_16,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        ExtensionReason.CONSULTATIONS,
                        "We are asking two other agencies what they hold.",
                        GoldenCase.WED_2024_03_06,
                        LocalDate.of(2024, 3, 20),
                        10,
                        false,
                        GoldenCase.SIGNATORY)
                .compose());
    }

    private static TransferToBody transferToBody() {
        return GoldenCase.whole(new TransferToBody(
                        GoldenCase.FRI_2024_02_16,
                        GoldenCase.AGENCY,
                        new Addressee("Ministry of Justice", "oia@justice.example"),
                        GoldenCase.REQUEST,
                        GoldenCase.CHRIS,
                        TransferReason.CLOSER_THERE,
                        "How many North Korea defectors living in New Zealand.",
                        "We found nothing of our own on this part.",
                        GoldenCase.SIGNATORY)
                .compose());
    }

    private static TransferNotice transfer() {
        return GoldenCase.whole(new TransferNotice(
                        GoldenCase.FRI_2024_02_16,
                        GoldenCase.AGENCY,
                        GoldenCase.CHRIS,
                        GoldenCase.REQUEST,
                        "the Ministry of Justice",
                        TransferReason.CLOSER_THERE,
                        "How many North Korea defectors living in New Zealand.",
                        "oia@justice.example",
                        "",
                        GoldenCase.SIGNATORY)
                .compose());
    }
}
