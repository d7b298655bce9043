package nz.patai.ingest.domain;

import java.util.Locale;

/** Why a mail waits for a person. */
public enum SetAsideReason {
    UNREADABLE("it could not be read as a mail: open the original and say what it is"),
    NO_SENDER("it names no sender who can be answered: find out who wrote it, then treat it as that person's request"),
    UNTRUSTED_SENDER("its sender looks like a request site's address on another domain: if the site has moved, add the"
            + " domain to the settings; else treat it as forged"),
    SEVERAL_REQUESTS("it names several requests and none as its own: say which one it belongs to"),
    CONFLICTING_HASH("it names one request with two hashes: check with the site which is genuine"),
    MARKED_AUTOMATIC("it is marked as sent by a program: if a form sent it for a person, treat it as a request");

    private final String words;

    SetAsideReason(String words) {
        this.words = words;
    }

    /** Gives the reason and what to do. */
    public String words() {
        return words;
    }

    /** Gives the name used in output: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
