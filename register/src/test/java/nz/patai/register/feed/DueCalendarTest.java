package nz.patai.register.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.register.RegisterRow;
import nz.patai.register.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueCalendarTest {

    private static final Instant NOW = Instant.parse("2024-02-07T20:14:02Z");

    @Test
    void tellsReferencesAndDatesOfWhatIsOpenAndNothingOfWhatItIsAbout() {
        var text = DueCalendar.of(
                List.of(
                        row("fyi-2", "DOIA 2324-1667", LocalDate.of(2024, 3, 7), Status.OVERDUE),
                        row("fyi-1", "DOIA 2324-1666", LocalDate.of(2024, 3, 6), Status.OPEN),
                        row("fyi-3", "DOIA 2324-1668", LocalDate.of(2024, 3, 8), Status.ANSWERED),
                        row("mail-4", null, null, Status.SET_ASIDE)),
                NOW);

        assertThat(text).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Patai//Due dates//EN
                X-WR-CALNAME:Official information requests due
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                X-PUBLISHED-TTL:PT1H
                BEGIN:VEVENT
                UID:fyi-1@due.patai
                DTSTAMP:20240207T201402Z
                DTSTART;VALUE=DATE:20240306
                SUMMARY:DOIA 2324-1666 due
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:fyi-2@due.patai
                DTSTAMP:20240207T201402Z
                DTSTART;VALUE=DATE:20240307
                SUMMARY:DOIA 2324-1667 due
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void escapesAndFoldsAReferenceThatIsStrangeOrLong() {
        var text = DueCalendar.of(
                List.of(row("fyi-1", "A,B;C\\" + "x".repeat(200), LocalDate.of(2024, 3, 6), Status.OPEN)), NOW);

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:A\\,B\\;C\\\\" + "x".repeat(200) + " due");
    }

    private static RegisterRow row(String id, @Nullable String reference, @Nullable LocalDate due, Status status) {
        return new RegisterRow(id, reference, "secret title", LocalDate.of(2024, 2, 7), due, null, status, 1);
    }
}
