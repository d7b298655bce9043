package nz.patai.classifier.domain;

import java.util.Locale;

/** What an officer would think of at triage; a suggestion from the text alone. */
public enum Flag {
    /** Substantial collation is likely. */
    BROAD,
    /** Due particularity is missing, OIA s 12(2). */
    UNCLEAR,
    /** The privacy of somebody else, OIA s 9(2)(a). */
    THIRD_PARTY_PRIVATE,
    /** A commercial position, OIA s 9(2)(b) and (i). */
    COMMERCIAL,
    /** Legal advice, OIA s 9(2)(h). */
    LEGAL_PRIVILEGE,
    /** Defence, security, the maintenance of the law, OIA s 6. */
    SECURITY_OR_LAW_ENFORCEMENT,
    /** Cabinet papers, advice to Ministers, OIA s 9(2)(f) and (g). */
    CABINET_OR_MINISTERIAL_ADVICE,
    /** Published already or soon, OIA s 18(d). */
    PUBLICLY_AVAILABLE_LIKELY,
    /** Numbers that are counted. */
    STATISTICS,
    /** Particular documents. */
    DOCUMENTS,
    /** Letters, emails, messages. */
    CORRESPONDENCE,
    /** Money spent or owed. */
    EXPENDITURE,
    /** A policy, rule or practice. */
    POLICY,
    /** Those who work for the agency. */
    STAFF,
    /** Agreements with suppliers. */
    CONTRACTS,
    /** More closely connected with another agency, OIA s 14. */
    OTHER_AGENCY_LIKELY,
    /** The writer asks for urgency, OIA s 12(3). */
    URGENT;

    /** Its name in files and events. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
