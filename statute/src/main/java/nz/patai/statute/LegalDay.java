package nz.patai.statute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that counts in law: the New Zealand calendar day. */
public final class LegalDay {
    /** The zone of every legal day. */
    public static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private LegalDay() {}

    /**
     * The New Zealand date of an instant, daylight saving included. Ten minutes past midnight is the next day: neither Act knows
     * office hours.
     */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
