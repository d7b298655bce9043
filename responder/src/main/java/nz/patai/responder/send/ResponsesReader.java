package nz.patai.responder.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import nz.patai.event.ResponsesEvent;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Looks things up in {@code oia.responses}, apart from the consumer that works through it. For one thread. */
final class ResponsesReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final EventSerde<ResponsesEvent> serde;

    ResponsesReader(KafkaClients clients, String clientId) {
        this.consumer = clients.consumer(clientId, "");
        this.admin = clients.admin(clientId);
        this.serde = Topics.RESPONSES.valueSerde(clients.ids());
    }

    /** An event that stands in a partition. */
    record Found(long offset, Event<ResponsesEvent> event) {}

    /** The event with an id: where it is said to stand, else wherever it stands. */
    Optional<Found> event(int partition, long hint, UUID eventId) {
        Predicate<Found> wanted = f -> f.event().header().eventId().equals(eventId);
        var there = scan(partition, hint, Math.min(hint + 1, end(partition)), wanted);
        return there.isPresent() ? there : scan(partition, 0, end(partition), wanted);
    }

    /**
     * Notes all that a partition tells from an offset on, up to what had been written when the call was made, waiting for transactions that
     * are still open.
     *
     * @return the next offset
     */
    long noteFrom(int partition, long offset, SendLedger ledger) {
        long end = end(partition);
        scan(partition, offset, end, found -> {
            ledger.note(found.event().body());
            return false;
        });
        return Math.max(offset, end);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private Optional<Found> scan(int partition, long from, long end, Predicate<Found> wanted) {
        var at = new TopicPartition(Topics.RESPONSES.name(), partition);
        consumer.assign(List.of(at));
        consumer.seek(at, from);
        long deadline = System.nanoTime() + PATIENCE;
        while (consumer.position(at) < end) {
            var page = consumer.poll(POLL);
            for (var record : page) {
                var found = new Found(record.offset(), serde.read(record.value()));
                if (wanted.test(found)) {
                    return Optional.of(found);
                }
            }
            if (!page.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE;
            } else if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("%s could not be read from %d to %d".formatted(at, from, end));
            }
        }
        return Optional.empty();
    }

    /** The end of all that was written, committed or not: what is still open has to be waited for. */
    private long end(int partition) {
        var at = new TopicPartition(Topics.RESPONSES.name(), partition);
        try {
            return admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                    .partitionResult(at)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of %s cannot be told".formatted(at), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
