package nz.patai.register;

/** Makes text from outside safe to print in one line: no control, line-breaking or direction-changing characters. */
public final class PlainText {

    private PlainText() {}

    /** The text in one line, each run of unprintable characters and blanks a single blank. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
