package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarIdTest {
    private static final LocalDate MON_2026_01_19 = LocalDate.of(2026, 1, 19);
    private static final LocalDate TUE_2026_01_20 = LocalDate.of(2026, 1, 20);

    /** A change here is a change of the law or of its wording: due dates already in the history name the old id. */
    @Test
    void theIdOfTheOiaCalendarIsStable() {
        assertThat(WorkingDays.of(Jurisdiction.oia()).id()).isEqualTo("oia-0dffe987cc7ac871");
    }

    @Test
    void calendarsWithTheSameDaysShareTheirId() {
        assertThat(idOf(Jurisdiction.of(Act.OIA, Region.OTAGO))).isEqualTo(idOf(Jurisdiction.oia()));
    }

    @Test
    void everyLgoimaRegionHasAnIdOfItsOwn() {
        Stream<Jurisdiction> regions = Arrays.stream(Region.values()).map(Jurisdiction::lgoima);
        Stream<Jurisdiction> others =
                Stream.of(Jurisdiction.of(Act.LGOIMA, null), moved(Map.of(MON_2026_01_19, TUE_2026_01_20)));
        assertThat(Stream.concat(regions, others).map(CalendarIdTest::idOf))
                .hasSize(Region.values().length + 2)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("lgoima-[0-9a-f]{16}"));
    }

    @Test
    void theSameJurisdictionIsBuiltOnce() {
        Calendars calendars = new Calendars();
        assertThat(calendars.of(Jurisdiction.oia())).isSameAs(calendars.of(Jurisdiction.oia()));
    }

    private static Jurisdiction moved(Map<LocalDate, LocalDate> movedDays) {
        return new Jurisdiction(Act.LGOIMA, Region.WELLINGTON, movedDays);
    }

    private static String idOf(Jurisdiction jurisdiction) {
        return WorkingDays.of(jurisdiction).id();
    }
}
