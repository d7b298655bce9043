package nz.patai.classifier.domain.vocabulary;

import java.util.Locale;
import nz.patai.classifier.domain.Flag;

/** The word lists of the rules; each is a resource file whose head says why it is there. */
public enum WordList {
    /** Words that ask for something to be given or told. */
    ASKS,
    /** Words that begin an interrogative clause. */
    INTERROGATIVES,
    /** Words a request for a thing begins with when no verb is there ("the number of", "any report"). */
    THINGS,
    /** Words before the real beginning of a sentence ("and", "also", "firstly"). */
    LEAD_INS,
    /** Words that make a sentence no question though it asks: format, haste, process, courtesy. */
    NOT_ASKED,
    /** Words of a demand for the grounds of a refusal. */
    GROUNDS_BOILERPLATE,
    /** Words that announce a list and are not the question themselves. */
    PREAMBLES,
    /** Words that fix the scope of what was asked before. */
    SCOPE_NOTES,
    /** Words that open a conversation. */
    SALUTATIONS,
    /** Words that end a letter; names follow. */
    SIGN_OFFS,
    /** Words of a question that hangs on the answer to the one before. */
    DEPENDENT,
    /** Words that join two questions into one sentence. */
    JOINTS,
    /** Reasons of a decision about the writer, OIA s 23. */
    NATURE_REASONS,
    /** Words for an internal rule, OIA s 22. */
    NATURE_RULES,
    /** Words that look like an internal rule and are not. */
    NATURE_NOT_RULES,
    /** The writer as the person asked about, OIA s 12(1A). */
    NATURE_PERSONAL,
    /** Words for one's own matter before an agency. */
    OWN_MATTER,
    /** Opinion, advice, promise, action: not held information. */
    NATURE_NOT_INFORMATION,
    /** What would happen if. */
    NATURE_HYPOTHETICAL,
    /** A proposal with no question in it for held information. */
    CONDITIONS,
    /** Kinds of follow-up. */
    KIND_WITHDRAWAL,
    KIND_CHASER,
    KIND_COMPLAINT,
    KIND_NARROWING,
    KIND_AMENDMENT,
    KIND_CLARIFICATION,
    KIND_CLARIFICATION_SUBJECT,
    KIND_THANKS,
    KIND_NEW,
    KIND_OTHER,
    KIND_MACHINE_SUBJECT,
    FLAG_BROAD,
    FLAG_UNCLEAR,
    FLAG_THIRD_PARTY_PRIVATE,
    FLAG_COMMERCIAL,
    FLAG_LEGAL_PRIVILEGE,
    FLAG_SECURITY_OR_LAW_ENFORCEMENT,
    FLAG_CABINET_OR_MINISTERIAL_ADVICE,
    FLAG_PUBLICLY_AVAILABLE_LIKELY,
    FLAG_STATISTICS,
    FLAG_DOCUMENTS,
    FLAG_CORRESPONDENCE,
    FLAG_EXPENDITURE,
    FLAG_POLICY,
    FLAG_STAFF,
    FLAG_CONTRACTS,
    FLAG_OTHER_AGENCY_LIKELY,
    FLAG_URGENT;

    /** The name of its resource file. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    /** The list whose words speak for a flag. */
    public static WordList of(Flag flag) {
        return valueOf("FLAG_" + flag.name());
    }
}
