package nz.patai.ingest.domain;

/**
 * One thing that was wrong with a mail and was repaired or passed over.
 *
 * @param code what it was
 * @param detail which one, where that helps (a charset's name, a count); empty otherwise
 */
public record Defect(DefectCode code, String detail) {

    /** Gives a defect with nothing more to say about it. */
    public static Defect of(DefectCode code) {
        return new Defect(code, "");
    }

    /** Gives the code, then the words, then the detail: one line for a person. */
    public String line() {
        String line = code.code() + ": " + code.words();
        return detail.isEmpty() ? line : line + " (" + detail + ")";
    }
}
