package nz.patai.responder.letter;

import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.responder.domain.WithdrawalConfirmation;

/** Turns letters into the text of a mail and the bytes of a PDF; the same letter always gives the same bytes. */
public final class LetterRenderer {
    private final LetterTemplates templates;
    private final LetterPdf pdf;

    public LetterRenderer(LetterTemplates templates) {
        this.templates = templates;
        this.pdf = LetterPdf.withBundledFonts();
    }

    /** The text of the mail that brings {@code letter}: the letter itself, or for a decision the lines around its PDF. */
    public String mailText(Letter letter) {
        TemplateFile file = switch (letter) {
            case Acknowledgement _ -> TemplateFile.ACKNOWLEDGEMENT;
            case ClarificationRequest _ -> TemplateFile.CLARIFICATION;
            case ExtensionNotice _ -> TemplateFile.EXTENSION;
            case TransferNotice _ -> TemplateFile.TRANSFER;
            case TransferToBody _ -> TemplateFile.TRANSFER_TO_BODY;
            case WithdrawalConfirmation _ -> TemplateFile.WITHDRAWAL;
            case DecisionLetter _ -> TemplateFile.COVER;
        };
        return tidy(templates.render(file, LetterView.of(letter)));
    }

    /** The PDF of a decision: A4, PDF/UA, dated by the letter and not by the clock. */
    public byte[] pdf(DecisionLetter letter) {
        return pdf.render(templates.render(TemplateFile.DECISION, LetterView.of(letter)), letter.date());
    }

    /** The text of the mail that alerts officers. */
    public String alertText(AlertNotice notice, Agency agency) {
        return tidy(templates.render(TemplateFile.ALERT, AlertView.of(notice, agency)));
    }

    /** The text of the mail that tells an officer of several alerts. */
    public String digestText(DigestNotice digest, Agency agency) {
        return tidy(templates.render(TemplateFile.DIGEST, AlertView.of(digest, agency)));
    }

    private static String tidy(String text) {
        return Prose.withoutRows(Prose.clean(text)) + "\n";
    }
}
