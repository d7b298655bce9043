package nz.patai.ingest.domain;

/** How a request came that a person enters; named as it is typed. */
public enum EntryWay {
    /** By telephone, or said at the counter: a request needs no form (OIA s 12(1AA)). */
    phone,
    /** On paper. */
    letter,
    /** From another agency that it was made to (OIA s 14, LGOIMA s 12): its receipt is the transfer's. */
    transfer,
    /** From the agency's own register before: it has its reference, and was acknowledged there. */
    taken_over
}
