package nz.patai.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;

/**
 * The one order that a set of events is told in, however they arrived: by when they happened, then by their place in the pipeline, then by
 * id; but no effect before its causes. An event recorded twice counts once, as it was first recorded.
 */
public final class CanonicalOrder {

    private static final Comparator<RecordedEvent> BY_RECORDING = Comparator.comparing(RecordedEvent::recordedAt)
            .thenComparing(RecordedEvent::topic)
            .thenComparingInt(RecordedEvent::partition)
            .thenComparingLong(RecordedEvent::offset);

    private static final Comparator<Ranked> BY_TIME = Comparator.comparing(
                    (Ranked r) -> r.event().occurredAt())
            .thenComparingInt(Ranked::rank)
            .thenComparing(r -> r.event().id().toString());

    private static final Map<String, Integer> TOPIC_RANKS = topicRanks();

    private CanonicalOrder() {}

    /** The events in order, each id once. */
    public static List<RecordedEvent> sort(Collection<RecordedEvent> events) {
        var once = onceEach(events);
        var waiting = new HashMap<UUID, Integer>();
        var effects = new HashMap<UUID, List<UUID>>();
        for (var event : once.values()) {
            var causes = event.causes().stream()
                    .distinct()
                    .filter(c -> once.containsKey(c) && !c.equals(event.id()))
                    .toList();
            waiting.put(event.id(), causes.size());
            causes.forEach(
                    c -> effects.computeIfAbsent(c, k -> new ArrayList<>()).add(event.id()));
        }
        return causesFirst(once, waiting, effects);
    }

    private static Map<UUID, RecordedEvent> onceEach(Collection<RecordedEvent> events) {
        var once = new HashMap<UUID, RecordedEvent>();
        events.forEach(e -> once.merge(e.id(), e, (a, b) -> BY_RECORDING.compare(a, b) <= 0 ? a : b));
        return once;
    }

    private static List<RecordedEvent> causesFirst(
            Map<UUID, RecordedEvent> events, Map<UUID, Integer> waiting, Map<UUID, List<UUID>> effects) {
        var blocked = new PriorityQueue<>(Math.max(1, events.size()), BY_TIME);
        var ready = new PriorityQueue<>(Math.max(1, events.size()), BY_TIME);
        events.values().forEach(e -> (waiting.getOrDefault(e.id(), 0) == 0 ? ready : blocked).add(Ranked.of(e)));
        var sorted = new ArrayList<RecordedEvent>(events.size());
        while (sorted.size() < events.size()) {
            // events that cause each other in a ring have no order of causes: the earliest breaks the ring
            var next = (ready.isEmpty() ? blocked : ready).remove().event();
            if (waiting.remove(next.id()) == null) {
                continue;
            }
            sorted.add(next);
            for (var effect : effects.getOrDefault(next.id(), List.of())) {
                var left = waiting.computeIfPresent(effect, (id, count) -> count - 1);
                var event = events.get(effect);
                if (left != null && left == 0 && event != null) {
                    ready.add(Ranked.of(event));
                }
            }
        }
        return sorted;
    }

    private record Ranked(RecordedEvent event, int rank) {

        static Ranked of(RecordedEvent event) {
            var rank = TOPIC_RANKS.get(event.topic() + '/' + event.type());
            return new Ranked(event, rank == null ? Integer.MAX_VALUE : rank);
        }
    }

    private static Map<String, Integer> topicRanks() {
        var ranks = new HashMap<String, Integer>();
        for (Topic<?> topic : Topics.all()) {
            topic.schema()
                    .getField("body")
                    .schema()
                    .getTypes()
                    .forEach(t -> ranks.put(topic.name() + '/' + t.getName(), ranks.size()));
        }
        return Map.copyOf(ranks);
    }
}
