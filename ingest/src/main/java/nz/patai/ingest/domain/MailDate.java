package nz.patai.ingest.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date-time of a Date or Received field, with the obsolete forms (two-digit years, zone names, no seconds).
 * A named weekday is not checked against the date. A zone that is missing or unknown counts as UTC.
 *
 * <p>Source: RFC 5322 sections 3.3 and 4.3.
 */
final class MailDate {

    private static final Pattern DATE_TIME = Pattern.compile(
            "\\b(\\d{1,2})[ -]{1,3}([A-Za-z]{3})[a-z]{0,6}[ -]{1,3}"
                    + "(\\d{4}|\\d{2})[ ,]{1,3}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: {0,3}(?:(?:GMT|UTC?)?([+-]\\d{2}:?\\d{2})|([A-Za-z]{1,4})))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "NZST", 12, "NZDT",
            13);

    private MailDate() {}

    /** Gives the instant, or null where the value is no date. */
    static @Nullable Instant parse(String value) {
        Matcher m = DATE_TIME.matcher(value.length() > 200 ? value.substring(0, 200) : value);
        if (!m.find()) {
            return null;
        }
        int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
        int second = m.group(6) == null ? 0 : Math.min(59, number(m.group(6)));
        try {
            return LocalDateTime.of(year(m.group(3)), month, number(m.group(1)), number(m.group(4)), number(m.group(5)))
                    .plusSeconds(second)
                    .toInstant(offset(m.group(7), m.group(8)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static ZoneOffset offset(@Nullable String digits, @Nullable String zone) {
        if (digits != null) {
            int sign = digits.charAt(0) == '-' ? -1 : 1;
            int hours = number(digits.substring(1, 3));
            int minutes = number(digits.substring(digits.length() - 2));
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        return zone == null
                ? ZoneOffset.UTC
                : ZoneOffset.ofHours(ZONE_HOURS.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
