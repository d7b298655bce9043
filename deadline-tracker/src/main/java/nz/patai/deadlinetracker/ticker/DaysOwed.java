package nz.patai.deadlinetracker.ticker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/** The days that have begun and are not in the history yet. */
public sealed interface DaysOwed {

    /**
     * These, one after the other; none where the history is up to date, or ahead of a clock that was set back.
     *
     * @param days in order
     */
    record Days(List<LocalDate> days) implements DaysOwed {}

    /**
     * More than may be made up for without an operator: perhaps the machine's clock is wrong.
     *
     * @param lastDay the last day in the history
     * @param today the day that the machine's clock says has begun
     */
    record Leap(LocalDate lastDay, LocalDate today) implements DaysOwed {

        /** What to do, for an operator. */
        public String advice() {
            return "the last day in the history is " + lastDay + " and the machine's clock says " + today
                    + ": set the clock right, or, if it is, set clock.allowLeapTo to " + today
                    + " in platform.yaml, and start again";
        }
    }

    /**
     * The days owed now.
     *
     * @param lastDay the last day in the history; null for none yet: then it begins with today
     * @param now the time at the edge
     * @param startsAt when a day starts, Pacific/Auckland; a time that the change to daylight time skips is taken an hour later, one that
     *     comes twice is taken the first time
     * @param leapLimit the most days that are made up for without consent
     * @param allowLeapTo the day up to which an operator consents to more; null for no consent
     */
    static DaysOwed from(
            @Nullable LocalDate lastDay,
            Instant now,
            LocalTime startsAt,
            int leapLimit,
            @Nullable LocalDate allowLeapTo) {
        var today = LegalDay.of(now);
        var begun = now.isBefore(start(today, startsAt)) ? today.minusDays(1) : today;
        if (lastDay == null) {
            return new Days(begun.equals(today) ? List.of(today) : List.of());
        } else if (!begun.isAfter(lastDay)) {
            return new Days(List.of());
        }
        var consented = allowLeapTo != null && !begun.isAfter(allowLeapTo);
        return begun.isAfter(lastDay.plusDays(leapLimit)) && !consented
                ? new Leap(lastDay, begun)
                : new Days(lastDay.plusDays(1).datesUntil(begun.plusDays(1)).toList());
    }

    /** The instant a day starts at. */
    static Instant start(LocalDate day, LocalTime startsAt) {
        return day.atTime(startsAt).atZone(LegalDay.ZONE).toInstant();
    }
}
