package nz.patai.statute.rule;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
final class Easter {
    private Easter() {}

    /**
     * Easter Sunday of a year: the Sunday after the paschal full moon, by whole-number arithmetic.
     *
     * <p>Source: the anonymous Gregorian computus (Nature, 20 April 1876); valid for every year from 1583.
     */
    static LocalDate sundayOf(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = Math.floorMod(19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15, 30);
        int fullMoon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + fullMoon + 2 - century + century / 4, 7);
        return LocalDate.of(year, 3, 28).plusDays(fullMoon - weekday);
    }
}
