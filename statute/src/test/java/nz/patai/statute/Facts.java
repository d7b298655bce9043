package nz.patai.statute;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The tables of days in the test resources, and what follows from them without any of the code under test. */
final class Facts {
    static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    static final LocalDate LAST = LocalDate.of(2053, 5, 31);
    static final LocalDate LGOIMA_CHANGE = LocalDate.of(2019, 3, 21);

    /** The named weekdays of 2053 that the table no longer holds, worked out by hand: Easter Sunday is 6 April. */
    private static final Set<LocalDate> NAMED_IN_2053 = Set.of(
            LocalDate.of(2053, 2, 6), LocalDate.of(2053, 4, 4), LocalDate.of(2053, 4, 7), LocalDate.of(2053, 4, 25));

    private Facts() {}

    /** Every day of the calendar. */
    static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    /** The weekdays that do not count under the OIA. */
    static Set<LocalDate> oia() {
        Set<LocalDate> days = oiaRows().stream().map(Facts::date).collect(toCollection(TreeSet::new));
        days.addAll(NAMED_IN_2053);
        days.addAll(weekdaysOf2053Until(MonthDay.of(1, 15)));
        return days;
    }

    /** The weekdays that do not count under LGOIMA in a region; null for no region. */
    static Set<LocalDate> lgoima(@Nullable Region region) {
        Set<LocalDate> oia = oia();
        Set<LocalDate> named = oiaRows().stream()
                .filter(row -> !row.get("reason").startsWith("Summer"))
                .map(Facts::date)
                .collect(toCollection(TreeSet::new));
        named.addAll(NAMED_IN_2053);
        Set<LocalDate> kept = region == null ? Set.of() : anniversaryDays(region);
        return days().filter(Facts::isWeekday)
                .filter(day -> day.isBefore(LGOIMA_CHANGE)
                        ? oia.contains(day)
                        : isLgoimaSummer(day) || named.contains(day) || kept.contains(day))
                .collect(toSet());
    }

    /** The rows of the OIA table. */
    static List<CSVRecord> oiaRows() {
        return rows("nz-non-working-days.csv");
    }

    /** A region's anniversary days: the table to 2052, and by hand those of 2053 up to 31 May. */
    static Set<LocalDate> anniversaryDays(Region region) {
        Set<LocalDate> days = rows("nz-anniversary-days.csv").stream()
                .filter(row -> row.get("region").equals(region.displayName()))
                .map(Facts::date)
                .collect(toCollection(TreeSet::new));
        switch (region) {
            case AUCKLAND -> days.add(LocalDate.of(2053, 1, 27));
            case WELLINGTON -> days.add(LocalDate.of(2053, 1, 20));
            case NELSON -> days.add(LocalDate.of(2053, 2, 3));
            case TARANAKI -> days.add(LocalDate.of(2053, 3, 10));
            case OTAGO -> days.add(LocalDate.of(2053, 3, 24));
            case SOUTHLAND -> days.add(LocalDate.of(2053, 4, 8));
            case CANTERBURY, CHATHAM_ISLANDS, HAWKES_BAY, MARLBOROUGH, SOUTH_CANTERBURY, WESTLAND -> {
                // kept after May
            }
        }
        return days;
    }

    static Set<String> regionNames() {
        return rows("nz-anniversary-days.csv").stream()
                .map(row -> row.get("region"))
                .collect(toSet());
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate date(CSVRecord row) {
        return LocalDate.parse(row.get("date"));
    }

    private static boolean isLgoimaSummer(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        return !on.isBefore(MonthDay.of(12, 20)) || !on.isAfter(MonthDay.of(1, 10));
    }

    private static Set<LocalDate> weekdaysOf2053Until(MonthDay last) {
        return LocalDate.of(2053, 1, 1)
                .datesUntil(last.atYear(2053).plusDays(1))
                .filter(Facts::isWeekday)
                .collect(toSet());
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(Facts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
