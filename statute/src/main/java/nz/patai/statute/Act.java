package nz.patai.statute;

/** The Act that a request is dealt with under. */
public enum Act {
    /** Official Information Act 1982. */
    OIA,
    /** Local Government Official Information and Meetings Act 1987. */
    LGOIMA
}
