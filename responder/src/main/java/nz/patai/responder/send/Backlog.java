package nz.patai.responder.send;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What was read and is not done. A task that has to wait holds nobody up: others go first, and how far a partition counts as read stops
 * before the oldest that is not done. After a restart those behind it are read again, and the ledger tells which of them are done.
 */
final class Backlog {

    private static final int FULL = 5_000;

    private final List<Pending> pending = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    void passed(TopicPartition partition, long offset) {
        next.put(partition, offset + 1);
    }

    void add(Pending more) {
        pending.add(more);
    }

    void remove(Pending done) {
        pending.remove(done);
    }

    void drop(Collection<TopicPartition> partitions) {
        pending.removeIf(p -> partitions.contains(p.task().partition()));
        partitions.forEach(next::remove);
    }

    boolean isFull() {
        return pending.size() >= FULL;
    }

    /** The oldest task whose time has come. */
    Optional<Pending> due(long now) {
        return pending.stream().filter(p -> p.isDue(now)).findFirst();
    }

    /** All that may be told of together, oldest first. */
    List<Pending> gathered(long now) {
        return pending.stream().filter(p -> p.mayJoin(now)).toList();
    }

    /** The next offset to read in each partition, as if one task were done; null for none. */
    Map<TopicPartition, OffsetAndMetadata> readTo(@Nullable Pending done) {
        var offsets = new HashMap<>(next);
        for (var open : pending) {
            if (open != done) {
                offsets.merge(open.task().partition(), open.task().offset(), Math::min);
            }
        }
        var committable = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((partition, offset) -> committable.put(partition, new OffsetAndMetadata(offset)));
        return committable;
    }
}
