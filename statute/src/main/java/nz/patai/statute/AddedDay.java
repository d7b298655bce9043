package nz.patai.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that was made no working day after this program was made, as Monday 26 September 2022 was by an Act of five days before.
 *
 * @param date the day
 * @param reason why, in words for people
 * @param source the Act and section that says so
 * @param act the Act whose working days it touches; null for both
 * @param region the region it is kept in; null for all
 */
public record AddedDay(
        LocalDate date,
        String reason,
        String source,
        @Nullable Act act,
        @Nullable Region region) {

    boolean concerns(Jurisdiction jurisdiction) {
        return (act == null || act == jurisdiction.act()) && (region == null || region == jurisdiction.region());
    }

    NonWorkingDay asDay() {
        return new NonWorkingDay(date, reason, source);
    }
}
