package nz.patai.deadlinetracker.ticker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the days have come in each partition.
 *
 * @param partitions how many partitions there are, numbered from 0
 * @param byPartition the last day in each; a partition with none is missing
 */
public record LastDays(int partitions, Map<Integer, LocalDate> byPartition) {

    /** Takes a copy. */
    public LastDays {
        byPartition = Map.copyOf(byPartition);
    }

    /** The newest day in any partition; null before the very first. */
    public @Nullable LocalDate newest() {
        return byPartition.values().stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /** Days up to the newest that a crash kept from some partition, in order; a partition with no day at all lacks the newest alone. */
    public List<LocalDate> incomplete() {
        var newest = newest();
        return newest == null
                ? List.of()
                : IntStream.range(0, partitions)
                        .mapToObj(p -> Objects.requireNonNullElse(byPartition.get(p), newest.minusDays(1)))
                        .flatMap(last -> last.plusDays(1).datesUntil(newest.plusDays(1)))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The partitions that lack a day. */
    public List<Integer> lacking(LocalDate day) {
        return IntStream.range(0, partitions)
                .filter(p -> !byPartition.containsKey(p) || byPartition.get(p).isBefore(day))
                .boxed()
                .toList();
    }

    /** After a day was written wherever it was lacking. */
    public LastDays with(LocalDate day) {
        var next = new TreeMap<>(byPartition);
        lacking(day).forEach(p -> next.put(p, day));
        return new LastDays(partitions, next);
    }
}
