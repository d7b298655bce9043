package nz.patai.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The working days of one jurisdiction, from {@link #FIRST} to {@link #LAST}. Immutable; building one takes some milliseconds, after
 * which every answer is a table look-up: keep it, or use {@link Calendars}.
 *
 * <p>Each day is judged by the rules in force on that day itself, also within a limit that was already running when a rule changed.
 *
 * <p>Source: "working day" in the Official Information Act 1982, s 2(1), and the Local Government Official Information and Meetings
 * Act 1987, s 2(1).
 */
public final class WorkingDays {
    /** The first day of the calendar: the rules are checked from here on. */
    public static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    /** The last day of the calendar: no Matariki date is set for the winter after it. */
    public static final LocalDate LAST = LocalDate.of(2053, 5, 31);

    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final int SIZE = (int) (LAST.toEpochDay() - FIRST_EPOCH_DAY) + 1;

    private final Jurisdiction jurisdiction;
    private final List<String> warnings;
    private final @Nullable NonWorkingDay[] nonWorkingDays = new @Nullable NonWorkingDay[SIZE];
    private final LocalDate[] workingDays;
    private final int[] workingDaysUpTo = new int[SIZE];
    private final String id;

    private WorkingDays(Jurisdiction jurisdiction, List<NonWorkingDay> added) {
        AnniversaryDays anniversary = AnniversaryDays.of(jurisdiction);
        Map<LocalDate, NonWorkingDay> skipped =
                CalendarRules.of(jurisdiction, anniversary).nonWorkingDays();
        added.forEach(day -> skipped.putIfAbsent(day.date(), day));
        LocalDate[] found = new LocalDate[SIZE];
        int count = 0;
        for (int i = 0; i < SIZE; i++) {
            LocalDate day = FIRST.plusDays(i);
            nonWorkingDays[i] = skipped.get(day);
            if (nonWorkingDays[i] == null) {
                found[count++] = day;
            }
            workingDaysUpTo[i] = count;
        }
        this.jurisdiction = jurisdiction;
        this.warnings = anniversary.warnings();
        this.workingDays = Arrays.copyOf(found, count);
        this.id = CalendarId.of(jurisdiction, nonWorkingDays);
    }

    /** The working days of a jurisdiction. */
    public static WorkingDays of(Jurisdiction jurisdiction) {
        return of(jurisdiction, List.of());
    }

    /** The working days of a jurisdiction, with further days that do not count; one that does not count already keeps its reason. */
    static WorkingDays of(Jurisdiction jurisdiction, List<NonWorkingDay> added) {
        return new WorkingDays(jurisdiction, added);
    }

    /** Whose working days these are. */
    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /**
     * The name of the calendar's content, such as {@code oia-0123456789abcdef}: the same for the same Act and the same non-working
     * days with the same reasons and sources, and another one as soon as any of them changes.
     */
    public String id() {
        return id;
    }

    /** What is amiss with the jurisdiction's region or moved days, one sentence each; empty when all is well. */
    public List<String> warnings() {
        return warnings;
    }

    /** Whether the calendar knows this day; the other questions below are only for days that it knows. */
    public boolean covers(LocalDate date) {
        long index = date.toEpochDay() - FIRST_EPOCH_DAY;
        return index >= 0 && index < SIZE;
    }

    /**
     * Whether the day counts.
     *
     * @throws DateTimeException if the calendar does not cover the day
     */
    public boolean isWorkingDay(LocalDate date) {
        return nonWorkingDays[indexOf(date)] == null;
    }

    /**
     * Why the day does not count; empty for a working day.
     *
     * @throws DateTimeException if the calendar does not cover the day
     */
    public Optional<NonWorkingDay> nonWorkingDay(LocalDate date) {
        return Optional.ofNullable(nonWorkingDays[indexOf(date)]);
    }

    /** The first working day after this day; empty where the calendar ends first or does not cover the day. */
    public Optional<LocalDate> nextWorkingDay(LocalDate date) {
        return covers(date) ? Optional.ofNullable(shift(date, 1)) : Optional.empty();
    }

    /**
     * The working days after {@code startExclusive} up to {@code endInclusive}: the days left until a due date, or the number of a
     * day in a count. Negative, by the same measure, where the end lies before the start; empty where the calendar does not cover
     * one of them.
     */
    public OptionalInt between(LocalDate startExclusive, LocalDate endInclusive) {
        return covers(startExclusive) && covers(endInclusive)
                ? OptionalInt.of(workingDaysUpTo[indexOf(endInclusive)] - workingDaysUpTo[indexOf(startExclusive)])
                : OptionalInt.empty();
    }

    /** The nth working day after a day that is covered, n at least 1; null where the calendar ends first. */
    @Nullable
    LocalDate shift(LocalDate date, int n) {
        int wanted = workingDaysUpTo[indexOf(date)] + n - 1;
        return wanted < workingDays.length ? workingDays[wanted] : null;
    }

    /** The same calendar: of an equal jurisdiction, with the same days. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingDays that && jurisdiction.equals(that.jurisdiction) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return jurisdiction.hashCode();
    }

    @Override
    public String toString() {
        return "WorkingDays[" + id + "]";
    }

    private int indexOf(LocalDate date) {
        long index = date.toEpochDay() - FIRST_EPOCH_DAY;
        if (index < 0 || index >= SIZE) {
            throw new DateTimeException(date + " is outside the calendar, " + FIRST + " to " + LAST);
        }
        return (int) index;
    }
}
