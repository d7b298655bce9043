package nz.patai.responder.domain;

/** The only two grounds of an extension. Source: OIA s 15A(1), LGOIMA s 14(1). */
public enum ExtensionReason {
    /** A large quantity of information, and meeting the limit would unreasonably interfere: (1)(a). */
    LARGE_QUANTITY,
    /** Consultations that cannot be made in time: (1)(b). */
    CONSULTATIONS
}
