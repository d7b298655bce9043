package nz.patai.classifier.domain;

import java.util.Locale;

/** What an officer must first do with an email. */
public enum MailKind {
    /** Register a request. */
    NEW_REQUEST,
    /** Read the answer to the agency's question. */
    CLARIFICATION_REPLY,
    /** Read what is added to or changed in an open request. */
    AMENDMENT,
    /** Read what of an open request is given up. */
    NARROWING,
    /** Close the request. */
    WITHDRAWAL,
    /** Say how an open request stands. */
    CHASER,
    /** Look at the decision again. */
    COMPLAINT_OR_REVIEW,
    /** Nothing. */
    THANKS,
    /** Read it. */
    OTHER;

    /** Its name in files and events. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
