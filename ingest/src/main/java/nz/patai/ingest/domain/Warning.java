package nz.patai.ingest.domain;

import java.util.Locale;

/** What a person should look at first in a mail that was taken in all the same. */
public enum Warning {
    /** The site's address in it has another hash than the one remembered: somebody may be pretending, now or before. */
    ADDRESS_DIFFERS,
    /** The site's address stands in its text or recipients, not in From: somebody handed it on, or made it up. */
    SITE_ADDRESS_ONLY_IN_TEXT,
    /** Another mail with another content came under the same Message-ID. */
    MESSAGE_ID_REUSED,
    /** It says that it is from the site, and the agency's own gateway found that it is not. */
    SENDER_NOT_AUTHENTICATED,
    /** Its text is too long to be passed on whole: the rest stands in the mail as it came. */
    TEXT_SHORTENED,
    /** It has no text: what is asked stands in its subject or in the files that came with it. */
    NO_TEXT;

    /** Gives the name used in events: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
