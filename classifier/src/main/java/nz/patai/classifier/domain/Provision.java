package nz.patai.classifier.domain;

/**
 * A section that evidence bears on, under either Act. Source: OIA, and the sections of LGOIMA that answer to its own (s 10 to OIA s 12, of
 * which the subsections were not compared; LGOIMA has no counterpart of OIA s 9(2)(f)).
 */
public enum Provision {
    /** What official information is. */
    DEFINITION("2", "2"),
    /** Conclusive reasons. */
    CONCLUSIVE("6", "6"),
    /** Privacy of natural persons. */
    PRIVACY("9(2)(a)", "7(2)(a)"),
    /** Trade secrets and commercial positions. */
    COMMERCIAL("9(2)(b)", "7(2)(b)"),
    /** Constitutional conventions: advice to Ministers. */
    CONVENTIONS("9(2)(f)", ""),
    /** Legal professional privilege. */
    PRIVILEGE("9(2)(h)", "7(2)(g)"),
    /** Information about oneself, which goes under the Privacy Act 2020. */
    ABOUT_ONESELF("12(1A)", "10"),
    /** Due particularity. */
    PARTICULARITY("12(2)", "10"),
    /** Urgency, with its reasons. */
    URGENCY("12(3)", "10"),
    /** Transfer. */
    TRANSFER("14", "12"),
    /** Publicly available already or soon. */
    PUBLIC_ALREADY("18(d)", "17(d)"),
    /** Substantial collation or research. */
    COLLATION("18(f)", "17(f)"),
    /** Internal rules. */
    RULES("22", "21"),
    /** Reasons for a decision about oneself. */
    REASONS("23", "22"),
    /** No section. */
    NONE("", "");

    private final String oia;
    private final String lgoima;

    Provision(String oia, String lgoima) {
        this.oia = oia;
        this.lgoima = lgoima;
    }

    /** As cited under the Official Information Act 1982, such as {@code OIA s 18(f)}; empty for none. */
    public String underOia() {
        return oia.isEmpty() ? "" : "OIA s " + oia;
    }

    /** As cited under the Local Government Official Information and Meetings Act 1987, such as {@code LGOIMA s 17(f)}; empty for none. */
    public String underLgoima() {
        return lgoima.isEmpty() ? "" : "LGOIMA s " + lgoima;
    }
}
