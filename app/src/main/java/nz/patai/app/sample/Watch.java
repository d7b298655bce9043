package nz.patai.app.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nz.patai.app.command.Failure;
import nz.patai.event.DayStarted;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;

/** Sees every event as it is recorded, so that the player knows when one step is done and the next may be played. */
final class Watch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Event<?>> events = new ArrayList<>();
    private final TopicFollower follower;

    Watch(KafkaClients clients) {
        this.follower = clients.follow(
                "sample-watch",
                List.of(
                        Topics.REQUESTS,
                        Topics.QUESTIONS,
                        Topics.COMMANDS,
                        Topics.CLOCK,
                        Topics.DEADLINES,
                        Topics.DECISIONS,
                        Topics.RESPONSES,
                        Topics.DEAD_LETTERS),
                (key, event) -> {
                    if (event != null) {
                        add(event);
                    }
                });
    }

    /** What was seen so far. */
    synchronized Collection<Event<?>> events() {
        return List.copyOf(events);
    }

    /** The newest day that has begun in every partition; empty before the first. */
    java.util.Optional<java.time.LocalDate> lastDay(int partitions) {
        var days = events().stream()
                .filter(e -> e.body() instanceof DayStarted)
                .map(e -> ((DayStarted) e.body()).day())
                .collect(java.util.stream.Collectors.groupingBy(d -> d, java.util.stream.Collectors.counting()));
        return days.entrySet().stream()
                .filter(e -> e.getValue() >= partitions)
                .map(java.util.Map.Entry::getKey)
                .max(java.util.Comparator.naturalOrder());
    }

    /** Waits until an event was seen. */
    void awaitEvent(String what, Predicate<Event<?>> which) {
        awaitNothingMissing(() -> events().stream().anyMatch(which) ? List.of() : List.of(what));
    }

    /** Waits until all that must follow has followed. */
    void awaitSettled() {
        awaitNothingMissing(() -> Settled.missing(events()));
    }

    @Override
    public void close() {
        follower.close();
    }

    private void awaitNothingMissing(java.util.function.Supplier<List<String>> missing) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var left = missing.get();
        while (!left.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new Failure(
                        "the sample waits for " + String.join(", ", left) + ": see the log in the data directory");
            }
            pause();
            left = missing.get();
        }
    }

    private synchronized void add(Event<?> event) {
        events.add(event);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
