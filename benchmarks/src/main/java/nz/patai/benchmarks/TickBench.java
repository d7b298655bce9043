package nz.patai.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.WorkingDays;

/**
 * How long the start of a day takes with a million open requests, against a thousand times fewer: on each day as many alerts are owed in both, so
 * the cost of a day should be that of what is due on it.
 */
public final class TickBench {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 11;
    private static final int DUE_EACH_DAY = 50;
    private static final int WORKING_DAYS_TO_FIRST_ALERT = 5;
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 29);

    private TickBench() {}

    /** {@code args}: a directory to work in. */
    public static void main(String[] args) throws IOException {
        var work = Path.of(args[0]);
        var days = workingDays(WARM_UPS + ROUNDS + WORKING_DAYS_TO_FIRST_ALERT);
        try (var few = new TrackedRequests(directory(work, "few"));
                var many = new TrackedRequests(directory(work, "many"))) {
            fill(few, FEW, days);
            var start = System.nanoTime();
            fill(many, MANY, days);
            var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            System.out.printf(Locale.ROOT, "bench: %,d requests taken in within %d s%n", MANY, seconds);
            var ticks = new ArrayDeque<>(days.subList(WORKING_DAYS_TO_FIRST_ALERT, days.size()));
            var ratio = Ratio.of(
                    WARM_UPS,
                    ROUNDS,
                    ticks,
                    queue -> perSecond(many.tick(queue.element())),
                    queue -> perSecond(few.tick(queue.remove())));
            System.out.println(ratio.line(
                    "start of a day with 1,000,000 open requests, as many owed an alert, against 1,000", "days/s"));
        }
    }

    /** As many are owed their first alert on each day that is measured; all others later. */
    private static void fill(TrackedRequests tracked, int count, List<LocalDate> days) {
        var measured = days.size() - WORKING_DAYS_TO_FIRST_ALERT;
        for (var day : days.subList(0, measured)) {
            tracked.receive(DUE_EACH_DAY, day);
        }
        tracked.receive(count - DUE_EACH_DAY * measured, days.getLast());
    }

    private static List<LocalDate> workingDays(int count) {
        var calendar = WorkingDays.of(Jurisdiction.oia());
        return FIRST.datesUntil(FIRST.plusYears(1))
                .filter(calendar::isWorkingDay)
                .limit(count)
                .toList();
    }

    private static double perSecond(long nanoseconds) {
        return 1e9 / nanoseconds;
    }

    private static Path directory(Path work, String name) throws IOException {
        return java.nio.file.Files.createDirectories(work.resolve(name));
    }
}
