package nz.patai.responder.mail;

import java.util.List;
import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.responder.domain.WithdrawalConfirmation;
import nz.patai.responder.letter.LetterRenderer;

/** Puts a letter or an alert into a mail. */
public final class LetterMail {
    private final LetterRenderer renderer;

    public LetterMail(LetterRenderer renderer) {
        this.renderer = renderer;
    }

    /** The mail that brings {@code letter} to whom it is for; a decision is attached as PDF. */
    public OutgoingMail of(Letter letter, MailStamp stamp) {
        return new OutgoingMail(
                letter.agency().name(),
                letter.agency().mailbox(),
                List.of(letter.addressee().address()),
                subject(letter),
                stamp.messageId(),
                stamp.date(),
                stamp.threading(),
                renderer.mailText(letter),
                attachments(letter));
    }

    /** The mail that tells {@code officers} of a date; nothing in it is about the requester. */
    public OutgoingMail alert(AlertNotice notice, Agency agency, List<String> officers, MailStamp stamp) {
        return new OutgoingMail(
                agency.name(),
                agency.mailbox(),
                officers,
                notice.subject(),
                stamp.messageId(),
                stamp.date(),
                stamp.threading(),
                renderer.alertText(notice, agency),
                List.of());
    }

    /** The mail that tells an officer of several dates; nothing in it is about a requester. */
    public OutgoingMail digest(DigestNotice digest, Agency agency, String officer, MailStamp stamp) {
        return new OutgoingMail(
                agency.name(),
                agency.mailbox(),
                List.of(officer),
                digest.subject(),
                stamp.messageId(),
                stamp.date(),
                stamp.threading(),
                renderer.digestText(digest, agency),
                List.of());
    }

    private static String subject(Letter letter) {
        var request = letter.request();
        return letter instanceof TransferToBody
                ? ReplySubject.ofTransfer(request.subject(), request.reference())
                : ReplySubject.of(request.subject(), request.reference());
    }

    private List<Attachment> attachments(Letter letter) {
        return switch (letter) {
            case Acknowledgement _,
                    ClarificationRequest _,
                    ExtensionNotice _,
                    TransferNotice _,
                    TransferToBody _,
                    WithdrawalConfirmation _ -> List.of();
            case DecisionLetter decision ->
                List.of(new Attachment(
                        fileName(decision.request().reference()), "application/pdf", renderer.pdf(decision)));
        };
    }

    /** Reference and kind, such as {@code DOIA-2324-1666-response.pdf}; never a name. */
    private static String fileName(String reference) {
        String safe = reference.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return safe + "-response.pdf";
    }
}
