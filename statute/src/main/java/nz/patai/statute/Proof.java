package nz.patai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a count day by day and says of each day what it was. */
final class Proof {
    private Proof() {}

    static List<Step> steps(DueDate due) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (LocalDate day = due.receivedOn().plusDays(1); !day.isAfter(due.dueOn()); day = day.plusDays(1)) {
            Optional<NonWorkingDay> skipped = due.calendar().nonWorkingDay(day);
            steps.add(skipped.isPresent() ? new Step.SkippedDay(skipped.get()) : new Step.CountedDay(day, ++number));
        }
        return List.copyOf(steps);
    }

    static List<SkippedSpan> skipped(DueDate due) {
        return SkippedSpan.over(due.receivedOn()
                .plusDays(1)
                .datesUntil(due.dueOn())
                .flatMap(day -> due.calendar().nonWorkingDay(day).stream())
                .toList());
    }
}
