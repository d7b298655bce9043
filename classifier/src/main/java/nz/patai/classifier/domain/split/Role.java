package nz.patai.classifier.domain.split;

/** What a sentence does in an email. */
enum Role {
    /** Asks for something. */
    ASK,
    /** Names a thing without a verb that asks; a question only where a list or an empty email makes it one. */
    THING,
    /** Hangs on a yes to the sentence before and belongs to it. */
    DEPENDENT,
    /** Announces what follows. */
    PREAMBLE,
    /** Says something. */
    STATEMENT,
    /** Greets, thanks, urges, cites or limits: never a question. */
    NOT_ASKED
}
