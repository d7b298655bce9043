package nz.patai.register.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nz.patai.register.RegisterRow;

/**
 * The due dates of open requests as a calendar that Outlook and Google subscribe to: one whole day for each, with its reference and nothing of
 * what it is about, for whoever has the address reads it.
 *
 * <p>Source: RFC 5545, sections 3.4, 3.6.1, 3.8.1.3 (TRANSP) and 3.8.7.2 (DTSTAMP); RFC 7986, section 5.7 (REFRESH-INTERVAL).
 */
public final class DueCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private DueCalendar() {}

    /**
     * The calendar.
     *
     * @param rows the register's rows; those without a due date or with nothing more to do are left out
     * @param now when it is told
     */
    public static String of(List<RegisterRow> rows, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Patai//Due dates//EN");
        line(text, "X-WR-CALNAME:Official information requests due");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(text, "X-PUBLISHED-TTL:PT1H");
        rows.stream()
                .filter(row -> row.isOpen() && row.due() != null)
                .sorted(Comparator.comparing(RegisterRow::id))
                .forEach(row -> event(text, row, now));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, RegisterRow row, Instant now) {
        var due = row.due();
        if (due == null) {
            return;
        }
        var name = row.reference() == null ? row.id() : row.reference();
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(row.id()) + "@due.patai");
        line(text, "DTSTAMP:" + STAMP.format(now));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(due));
        line(text, "SUMMARY:" + escaped(name + " due"));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    /** Source: RFC 5545, section 3.3.11. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("[\\r\\n]+", " ");
    }

    /** A line of at most 75 octets, folded where it is longer: references are ASCII or nearly so. Source: RFC 5545, section 3.1. */
    private static void line(StringBuilder text, String content) {
        var rest = content;
        for (var room = LONGEST_LINE / 2; rest.length() > LONGEST_LINE / 2 && utf8(rest) > LONGEST_LINE; ) {
            text.append(rest, 0, room).append("\r\n ");
            rest = rest.substring(room);
        }
        text.append(rest).append("\r\n");
    }

    private static int utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
