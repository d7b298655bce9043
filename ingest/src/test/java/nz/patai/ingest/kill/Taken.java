package nz.patai.ingest.kill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.DeadLettered;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** What the history says was taken in, counted from its first record on. */
final class Taken implements AutoCloseable {

    private final Map<String, Integer> requestsByMail = new ConcurrentHashMap<>();
    private final Map<String, Integer> othersByType = new ConcurrentHashMap<>();
    private final List<Long> numbers = new CopyOnWriteArrayList<>();
    private final TopicFollower follower;

    Taken(KafkaClients clients) {
        follower = clients.follow("test", List.of(Topics.REQUESTS, Topics.DEAD_LETTERS), (key, event) -> count(event));
    }

    private void count(@Nullable Event<?> event) {
        if (event == null) {
            return;
        }
        switch (event.body()) {
            case RequestReceived request -> requestsByMail.merge(request.mailId(), 1, Integer::sum);
            case RequestRegistered registered -> numbers.add(registered.number());
            case DeadLettered letter -> othersByType.merge("DeadLettered " + letter.errorClass(), 1, Integer::sum);
            default -> othersByType.merge(event.type(), 1, Integer::sum);
        }
    }

    /** How many requests each mail became. */
    Map<String, Integer> requestsByMail() {
        return Map.copyOf(requestsByMail);
    }

    /** Numbers given, in order. */
    List<Long> numbers() {
        return numbers.stream().sorted().toList();
    }

    /** How many events of other types there are. */
    Map<String, Integer> others() {
        return new TreeMap<>(othersByType);
    }

    @Override
    public void close() {
        follower.close();
    }
}
