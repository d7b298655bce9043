package nz.patai.responder.domain;

import java.time.LocalDate;

/** Something the agency tells the requester, or another body about a request. Each kind comes from its own {@code compose}, whole or not at all. */
public sealed interface Letter
        permits Acknowledgement,
                ClarificationRequest,
                ExtensionNotice,
                TransferNotice,
                TransferToBody,
                WithdrawalConfirmation,
                DecisionLetter {

    /** The day that the letter bears, Pacific/Auckland. */
    LocalDate date();

    /** Who writes. */
    Agency agency();

    /** To whom. */
    Addressee addressee();

    /** About what. */
    RequestParticulars request();
}
