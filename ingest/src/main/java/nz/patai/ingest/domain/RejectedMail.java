package nz.patai.ingest.domain;

/**
 * Bytes that could not be read as a mail; they are kept whole and shown to a person.
 *
 * @param reason why
 * @param detail the limit or measure behind the reason; empty where there is nothing to add
 * @param id which bytes these are, whatever way they came
 * @param readable what could be read of the header by then; empty fields where nothing could
 */
public record RejectedMail(RejectReason reason, String detail, MailId id, MailHeader readable) implements ParseResult {

    /** Gives the code, then the words, then the detail: one line for a person. */
    public String line() {
        String line = reason.code() + ": " + reason.words();
        return detail.isEmpty() ? line : line + " (" + detail + ")";
    }
}
