package nz.patai.statute.due;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import nz.patai.statute.DueDate;
import nz.patai.statute.NonWorkingDay;
import nz.patai.statute.Step;

/** The proof of a due date as text. */
public final class Explanation {
    private Explanation() {}

    /**
     * One line for each day after receipt up to the due date, such as {@code 2024-02-08 Thu  day 1} or {@code 2025-02-06 Thu
     * skipped: Waitangi Day (Official Information Act 1982, s 2(1))}; two blanks stand before what the day was.
     */
    public static List<String> lines(DueDate due) {
        return due.steps().stream().map(Explanation::line).toList();
    }

    private static String line(Step step) {
        return switch (step) {
            case Step.CountedDay counted -> dated(counted.date()) + "day " + counted.number();
            case Step.SkippedDay(NonWorkingDay day) ->
                dated(day.date()) + "skipped: " + day.reason() + " (" + day.source() + ")";
        };
    }

    private static String dated(LocalDate date) {
        return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "  ";
    }
}
