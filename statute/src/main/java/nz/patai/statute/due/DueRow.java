package nz.patai.statute.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.CountRefused.Reason;
import nz.patai.statute.Counted;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.WorkingDays;

/**
 * A {@link DueQuery} in words, as a row of a file gives it. Reading is strict: no blanks around a value, and the first column that
 * cannot be read decides the error.
 *
 * @param received the New Zealand day of receipt, as {@code 2024-02-07}
 * @param act {@code OIA} or {@code LGOIMA}, in any case
 * @param region a name of {@link nz.patai.statute.Region}, in any case; empty for none
 * @param extendWorkingDays a whole number in digits alone; empty for no extension
 */
public record DueRow(String received, String act, String region, String extendWorkingDays) {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /** The answer on a calendar built for this one row. */
    public Counted answer() {
        return answer(WorkingDays::of);
    }

    /** The due date, or why there is none; {@code calendars} gives the calendar of a jurisdiction. */
    public Counted answer(Function<Jurisdiction, WorkingDays> calendars) {
        Optional<LocalDate> day = date(received);
        Optional<Act> under = Act.parse(act);
        if (day.isEmpty()) {
            return refused(
                    Reason.UNREADABLE_DATE, "received", received, "a date of the calendar", "write it as 2024-02-07");
        }
        if (under.isEmpty()) {
            return refused(Reason.UNKNOWN_ACT, "act", act, "an Act known here", "write OIA or LGOIMA");
        }
        if (!extendWorkingDays.isEmpty() && !NUMBER.matcher(extendWorkingDays).matches()) {
            return refused(
                    Reason.UNREADABLE_EXTENSION,
                    "extend_working_days",
                    extendWorkingDays,
                    "a whole number",
                    "write digits alone, or leave it empty for no extension");
        }
        return query(day.get(), under.get()).answer(calendars);
    }

    private DueQuery query(LocalDate day, Act under) {
        return new DueQuery(
                day,
                under,
                region.isEmpty() ? null : region,
                extendWorkingDays.isEmpty() ? null : Integer.valueOf(extendWorkingDays));
    }

    private static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static CountRefused refused(Reason reason, String column, String value, String wanted, String advice) {
        return new CountRefused(reason, column + " " + Quoted.of(value) + ": not " + wanted + "; " + advice);
    }
}
