package nz.patai.ingest.domain;

/** Where in a mail a request's address stood, the most reliable place first. */
public enum FoundIn {
    /** The header From, which is where the site puts it. */
    FROM,
    /** The site's notice at the foot of the body. */
    FOOTER,
    /** The address that a bounce says was not reached. */
    BOUNCED_RECIPIENT,
    /** To or Cc. */
    RECIPIENTS,
    /** The Subject. */
    SUBJECT
}
