package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.TransferReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionWordingTest {
    private static final LocalDate FRI_2024_02_16 = GoldenCase.FRI_2024_02_16;

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Outcome.Released(), "Your request is granted."),
                Arguments.of(
                        new Outcome.ReleasedInPart(List.of("9(2)(a)"), true),
                        "granted in part. Some of the information is withheld under section 9(2)(a) of the Act"),
                Arguments.of(
                        new Outcome.ReleasedInPart(List.of("9(2)(a)"), true),
                        "as section 9(1) of the Act requires, whether the public interest"),
                Arguments.of(
                        new Outcome.Refused(List.of("18(d)"), false),
                        "refused under section 18(d) of the Act: it is, or soon will be, publicly available."),
                Arguments.of(
                        new Outcome.Refused(List.of("18(a)", "6(c)"), false),
                        "refused under these provisions of the Act: section 18(a): there is good reason to withhold it section 6(c): releasing"),
                Arguments.of(
                        new Outcome.Transferred("Stats NZ", FRI_2024_02_16, TransferReason.HELD_THERE),
                        "transferred your request to Stats NZ on 16 February 2024 under section 14(b)(i) of the Act, as we do not hold"),
                Arguments.of(
                        new Outcome.Transferred("Stats NZ", FRI_2024_02_16, TransferReason.CLOSER_THERE),
                        "under section 14(b)(ii) of the Act, as we believe that the information is more closely connected"),
                Arguments.of(
                        new Outcome.NotOfficialInformation(),
                        "is not a request for official information within the meaning of section 2 of the Act"),
                Arguments.of(new Outcome.PrivacyAct(), "The Privacy Act 2020 applies"),
                Arguments.of(new Outcome.StatementOfReasons(), "We give them under section 23 of the Act"),
                Arguments.of(new Outcome.Withdrawn(FRI_2024_02_16), "You withdrew your request on 16 February 2024"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void statesTheOutcomeAndItsSection(Outcome outcome, String expected) throws IOException {
        assertThat(wordsOf(outcome)).contains(expected);
    }

    @Test
    void statesTheRightOfComplaintOnlyWhereThereIsOne() throws IOException {
        assertThat(wordsOf(new Outcome.Refused(List.of("18(d)"), false)))
                .contains("section 28(3) of the Act", "www.ombudsman.parliament.nz", "0800 802 602");
        assertThat(wordsOf(new Outcome.Released())).doesNotContain("Ombudsman");
    }

    @Test
    void tellsTheWholeHistoryAndTheCharge() throws IOException {
        String words = words(GoldenCase.renderer().pdf(Letters.everyOutcome()));

        assertThat(words)
                .contains(
                        "The Ministry of Justice transferred your request to us on 7 February 2024 under section 14",
                        "On 16 February 2024 we asked you what you meant. You answered on 16 February 2024.",
                        "extended the time limit for this decision to 6 March 2024 under section 15A(1)(b)",
                        "We charge $76.00 for making this information available. One hour beyond the first.");
    }

    private static String wordsOf(Outcome outcome) throws IOException {
        return words(GoldenCase.renderer().pdf(Letters.withOutcome(outcome)));
    }

    /** The text on one line, bullets left out. */
    private static String words(byte[] pdf) throws IOException {
        return LetterPdfTest.textOf(pdf).replace("•", "").replaceAll("\\s+", " ");
    }
}
