package nz.patai.responder.domain;

/** Why a question goes to another body. Source: OIA s 14(b), LGOIMA s 12(b). */
public enum TransferReason {
    /** We do not hold the information and believe that the other body does: (b)(i). */
    HELD_THERE,
    /** The information is more closely connected with the other body's functions: (b)(ii). */
    CLOSER_THERE
}
