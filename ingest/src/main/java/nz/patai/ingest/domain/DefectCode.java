package nz.patai.ingest.domain;

import java.util.Locale;

/** What can be wrong with a mail that is understood all the same. */
public enum DefectCode {
    BYTE_ORDER_MARK("a byte order mark stood before the header and was skipped"),
    LEADING_BLANK_LINES("blank lines stood before the header and were skipped"),
    LONE_CARRIAGE_RETURNS("the lines end with a carriage return alone and were parted there"),
    MBOX_LINE("an mbox separator stood before the header and was skipped"),
    BAD_HEADER_LINE("a line in the header was no header field and was skipped"),
    RAW_8BIT_HEADER("a header field had letters beyond ASCII that were not encoded"),
    REPEATED_HEADER_FIELD("a field that may stand once in a header stands there again; the first was read"),
    MISSING_MESSAGE_ID("the mail has no Message-ID"),
    MISSING_FROM("the mail has no usable From"),
    MISSING_DATE("the mail has no Date"),
    BAD_DATE("the Date could not be read"),
    BAD_ENCODED_WORD("an encoded word in a header could not be decoded and was left as it is"),
    UNDECLARED_CHARSET("text beyond ASCII came without a charset; one was chosen by its bytes"),
    UNKNOWN_CHARSET("the declared charset is not known here; one was chosen by the bytes"),
    MISLABELLED_CHARSET("the text was not in the charset it declared; one was chosen by its bytes"),
    DAMAGED_TEXT("some bytes of the text mean nothing in its charset and were replaced"),
    BAD_TRANSFER_ENCODING("part of an encoded body could not be decoded and was skipped"),
    UNKNOWN_TRANSFER_ENCODING("the transfer encoding is not known here; the body was read as it stands"),
    NO_BOUNDARY("a multipart declared no boundary and was read as text"),
    NO_PARTS("a multipart held no parts; what stood before the first boundary was read as text"),
    NO_FINAL_BOUNDARY("the mail ends in the middle of a multipart; what came was read"),
    NO_BODY_SEPARATOR("no empty line ends the header; the body was taken to begin where no more fields come"),
    UNREADABLE_CONTAINER("something is packed in an attachment that could not be opened"),
    TEXT_OF_ATTACHED_MESSAGE("the mail has no text of its own; that of the message attached to it was read"),
    PLAIN_TEXT_STUB("the plain text only points to the HTML, which was read in its place"),
    UNTRUSTED_REQUEST_ADDRESS("an address looks like a request's, but its domain is not the site's");

    private final String words;

    DefectCode(String words) {
        this.words = words;
    }

    /** Gives what was wrong and what was done, in a few words with nothing of the mail in them. */
    public String words() {
        return words;
    }

    /** Gives the name used in output: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
