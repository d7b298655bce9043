package nz.patai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive days that do not count, for one and the same reason.
 *
 * @param first the first such day
 * @param last the last such day, which may be the first
 * @param reason why they do not count
 * @param source the Act and section
 */
public record SkippedSpan(LocalDate first, LocalDate last, String reason, String source) {

    /** The days, in order of date, drawn together where one follows the other for the same reason. */
    static List<SkippedSpan> over(List<NonWorkingDay> days) {
        List<SkippedSpan> spans = new ArrayList<>();
        for (NonWorkingDay day : days) {
            if (!spans.isEmpty() && spans.getLast().goesOnWith(day)) {
                SkippedSpan open = spans.removeLast();
                spans.add(new SkippedSpan(open.first, day.date(), open.reason, open.source));
            } else {
                spans.add(new SkippedSpan(day.date(), day.date(), day.reason(), day.source()));
            }
        }
        return List.copyOf(spans);
    }

    private boolean goesOnWith(NonWorkingDay day) {
        return day.date().equals(last.plusDays(1))
                && day.reason().equals(reason)
                && day.source().equals(source);
    }
}
