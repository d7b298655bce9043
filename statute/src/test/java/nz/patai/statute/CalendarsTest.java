package nz.patai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added to the calendar that comes with the program. Monday 3 May 2027 is an ordinary working day in it. */
class CalendarsTest {

    private static final LocalDate MON_2027_05_03 = LocalDate.of(2027, 5, 3);
    private static final Jurisdiction SOUTH_CANTERBURY = Jurisdiction.lgoima(Region.SOUTH_CANTERBURY);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,      -,          true,  true,  true
            OIA,    -,          true,  false, false
            LGOIMA, -,          false, true,  true
            -,      WELLINGTON, false, true,  false
            LGOIMA, WELLINGTON, false, true,  false
            OIA,    WELLINGTON, false, false, false
            """)
    void addsADayWhereItIsKeptAndNowhereElse(
            @Nullable Act act, @Nullable Region region, boolean oia, boolean wellington, boolean otago) {
        var calendars = new Calendars(List.of(added(MON_2027_05_03, act, region)), Map.of());
        assertThat(isAdded(calendars, Jurisdiction.oia())).isEqualTo(oia);
        assertThat(isAdded(calendars, Jurisdiction.lgoima(Region.WELLINGTON))).isEqualTo(wellington);
        assertThat(isAdded(calendars, Jurisdiction.lgoima(Region.OTAGO))).isEqualTo(otago);
    }

    @Test
    void saysWhyAnAddedDayDoesNotCountAndCountsOverIt() {
        var days = new Calendars(List.of(added(MON_2027_05_03, null, null)), Map.of()).of(Jurisdiction.oia());
        assertThat(days.nonWorkingDay(MON_2027_05_03))
                .contains(new NonWorkingDay(MON_2027_05_03, "Day of Mourning", "Day of Mourning Act 2027, s 8"));
        assertThat(days.nextWorkingDay(LocalDate.of(2027, 4, 30))).contains(LocalDate.of(2027, 5, 4));
        assertThat(days.nextWorkingDay(LocalDate.of(2027, 5, 4))).contains(LocalDate.of(2027, 5, 5));
    }

    @Test
    void keepsTheReasonOfADayThatDoesNotCountAlready() {
        var saturday = LocalDate.of(2027, 5, 1);
        var days = new Calendars(List.of(added(saturday, null, null)), Map.of()).of(Jurisdiction.oia());
        assertThat(days.nonWorkingDay(saturday)).map(NonWorkingDay::reason).contains("Weekend");
    }

    @Test
    void isAnotherCalendarWithADayMore() {
        var known = new Calendars().of(Jurisdiction.oia());
        var more = new Calendars(List.of(added(MON_2027_05_03, null, null)), Map.of()).of(Jurisdiction.oia());
        assertThat(more).isNotEqualTo(known).hasSameHashCodeAs(known);
        assertThat(more.id()).isNotEqualTo(known.id());
        assertThat(known)
                .isEqualTo(new Calendars().of(Jurisdiction.oia()))
                .hasToString("WorkingDays[" + known.id() + "]");
        assertThat(known).isNotEqualTo(new Calendars().of(SOUTH_CANTERBURY)).isNotEqualTo("");
        assertThat(known.hashCode())
                .isNotEqualTo(new Calendars().of(SOUTH_CANTERBURY).hashCode());
    }

    /** Otago has its day on Monday 22 March 2027; a council may keep it on another. */
    @Test
    void movesADayWithItsRegionUnlessTheJurisdictionMovesItsOwn() {
        var from = LocalDate.of(2027, 3, 22);
        var to = LocalDate.of(2027, 3, 23);
        var otago = Jurisdiction.lgoima(Region.OTAGO);
        var calendars = new Calendars(List.of(), Map.of(Region.OTAGO, Map.of(from, to)));
        assertThat(new Calendars().of(otago).isWorkingDay(from)).isFalse();
        assertThat(new Calendars().of(otago).isWorkingDay(to)).isTrue();
        assertThat(calendars.of(otago).isWorkingDay(from)).isTrue();
        assertThat(calendars.of(otago).isWorkingDay(to)).isFalse();
        assertThat(calendars.of(SOUTH_CANTERBURY).isWorkingDay(to)).isTrue();

        var own = LocalDate.of(2027, 3, 24);
        var ownMove = new Jurisdiction(Act.LGOIMA, Region.OTAGO, Map.of(from, own));
        assertThat(calendars.of(ownMove).isWorkingDay(own)).isFalse();
        assertThat(calendars.of(ownMove).isWorkingDay(to)).isTrue();
    }

    @Test
    void movesNothingThatIsNoAnniversaryDay() {
        var to = LocalDate.of(2027, 3, 25);
        var calendars = new Calendars(List.of(), Map.of(Region.OTAGO, Map.of(LocalDate.of(2027, 3, 24), to)));
        assertThat(calendars.of(Jurisdiction.lgoima(Region.OTAGO)).isWorkingDay(to))
                .isTrue();
    }

    @Test
    void namesTheCalendarsOfEveryJurisdiction() {
        var ids = Set.of(Calendars.programId().split(" "));
        assertThat(ids)
                .contains(
                        WorkingDays.of(Jurisdiction.oia()).id(),
                        WorkingDays.of(Jurisdiction.of(Act.LGOIMA, null)).id(),
                        WorkingDays.of(Jurisdiction.lgoima(Region.WESTLAND)).id())
                .hasSize(2 + Region.values().length);
    }

    private static boolean isAdded(Calendars calendars, Jurisdiction jurisdiction) {
        return !calendars.of(jurisdiction).isWorkingDay(MON_2027_05_03);
    }

    private static AddedDay added(LocalDate date, @Nullable Act act, @Nullable Region region) {
        return new AddedDay(date, "Day of Mourning", "Day of Mourning Act 2027, s 8", act, region);
    }
}
