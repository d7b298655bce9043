package nz.patai.ingest.domain;

import java.util.Locale;

/** Why bytes could not be read as a mail. */
public enum RejectReason {
    EMPTY("the message is empty: ask the sender for it again, or look in the mail system's own copy"),
    NO_HEADER("no header field that every mail has was found: this is not a mail, or its beginning is lost"),
    MESSAGE_TOO_LARGE("the message is larger than the limit: read it in the mailbox, or raise the limit"),
    TOO_MANY_HEADER_FIELDS("the header has more fields than the limit: read it in the mailbox, or raise the limit"),
    HEADER_TOO_LONG("a header field is longer than the limit: read it in the mailbox, or raise the limit"),
    TOO_DEEP("its parts are nested deeper than the limit: read it in the mailbox, or raise the limit"),
    TOO_MANY_PARTS("it has more body parts than the limit: read it in the mailbox, or raise the limit"),
    TEXT_TOO_LARGE("its text is longer than the limit: read it in the mailbox, or raise the limit"),
    TOO_SLOW("it takes longer to read than the limit: read it in the mailbox, or raise the limit"),
    UNREADABLE_STRUCTURE("its structure could not be read: read it in the mailbox"),
    UNREADABLE_FILE("the file could not be read: check the path and the rights, then import it again");

    private final String words;

    RejectReason(String words) {
        this.words = words;
    }

    /** Gives the reason and what to do, with nothing of the mail in it. */
    public String words() {
        return words;
    }

    /** Gives the code, then the words: one line for a person. */
    public String line() {
        return code() + ": " + words;
    }

    /** Gives the name used in output: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
