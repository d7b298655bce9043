package nz.patai.responder.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a day as letters do: {@code 6 March 2024}. */
public final class LetterDate {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("en", "NZ"));

    private LetterDate() {}

    /** The day in words. */
    public static String format(LocalDate day) {
        return LONG.format(day);
    }
}
