package nz.patai.responder.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.Addressee;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.AnsweredQuestion;
import nz.patai.responder.domain.Charge;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.ExtensionReason;
import nz.patai.responder.domain.Ground;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.PastStep;
import nz.patai.responder.domain.RequestParticulars;
import nz.patai.responder.domain.Signatory;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferReason;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.responder.domain.WithdrawalConfirmation;
import nz.patai.statute.Act;

/** One made-up letter of each kind with every part present, to hold templates against. */
final class Specimen {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 6);
    private static final Agency AGENCY = new Agency(
            "Agency", "the Agency", "Tari", Act.OIA, "oia@agency.example", "oia@agency.example", "www.agency.example");
    private static final Addressee ADDRESSEE = new Addressee("Name", "requester@site.example");
    private static final RequestParticulars REQUEST =
            new RequestParticulars("REF 1", "Subject", DAY.minusDays(28), "Wording");
    private static final Signatory SIGNATORY = new Signatory("Signatory", "Title", "Unit");

    private Specimen() {}

    static Map<String, Object> view(TemplateFile file) {
        return switch (file) {
            case ACKNOWLEDGEMENT -> LetterView.of(new Acknowledgement(DAY, AGENCY, ADDRESSEE, REQUEST, DAY));
            case CLARIFICATION -> LetterView.of(clarification());
            case EXTENSION -> LetterView.of(extension());
            case TRANSFER -> LetterView.of(transfer());
            case TRANSFER_TO_BODY -> LetterView.of(transferToBody());
            case WITHDRAWAL -> LetterView.of(new WithdrawalConfirmation(DAY, AGENCY, ADDRESSEE, REQUEST, DAY));
            case DECISION, COVER -> LetterView.of(decision());
            case DIGEST ->
                AlertView.of(
                        new DigestNotice(List.of(
                                new AlertNotice("REF 1", "the decision", DAY, DAY.minusDays(1), 5, "patai show REF 1"),
                                new AlertNotice("REF 2", "the decision", DAY, DAY, 5, "patai show REF 2"))),
                        AGENCY);
            case ALERT ->
                AlertView.of(new AlertNotice("REF 1", "the decision", DAY, DAY, 5, "patai show REF 1"), AGENCY);
        };
    }

    private static Letter clarification() {
        return new ClarificationRequest(
                DAY, AGENCY, ADDRESSEE, REQUEST, "About", List.of("Suggestion"), DAY.plusDays(7), true, SIGNATORY);
    }

    private static Letter extension() {
        return new ExtensionNotice(
                DAY,
                AGENCY,
                ADDRESSEE,
                REQUEST,
                ExtensionReason.CONSULTATIONS,
                "Reason",
                DAY,
                DAY.plusDays(7),
                5,
                true,
                SIGNATORY);
    }

    private static Letter transfer() {
        return new TransferNotice(
                DAY,
                AGENCY,
                ADDRESSEE,
                REQUEST,
                "Body",
                TransferReason.HELD_THERE,
                "Part",
                "Contact",
                "Words",
                SIGNATORY);
    }

    private static Letter transferToBody() {
        return new TransferToBody(
                DAY, AGENCY, ADDRESSEE, REQUEST, ADDRESSEE, TransferReason.HELD_THERE, "Part", "Words", SIGNATORY);
    }

    private static Letter decision() {
        Ground ground = new Ground(Act.OIA, "18(g)", "17(g)", Ground.Kind.ADMINISTRATIVE, "because", "source");
        Answer answer = new Answer(new Outcome.Refused(List.of("18(g)"), true), "Text", "Offer");
        return new DecisionLetter(
                DAY,
                AGENCY,
                ADDRESSEE,
                REQUEST,
                "Introduction",
                List.of(new PastStep.Extended(DAY, ExtensionReason.CONSULTATIONS, DAY)),
                List.of(new AnsweredQuestion(1, "Question", answer, List.of(ground))),
                new Charge(BigDecimal.TEN, "Reason"),
                DAY,
                SIGNATORY);
    }
}
