package nz.patai.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.event.DayStarted;
import nz.patai.runtime.testing.Events;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

class TransactionalProducerTest {

    private static final List<Topic<?>> CLOCK = List.of(Topics.CLOCK);

    private final KafkaClients clients = RealPlatform.shared().clients();

    @Test
    void writesAllOfABatchOrNothing() {
        // Given
        try (var producer = clients.transactionalProducer("transaction-1")) {
            producer.commit(batch -> {
                write(batch, 0, "transaction-1", "2024-02-07");
                write(batch, 1, "transaction-1", "2024-02-07");
            });

            // When
            assertThatThrownBy(() -> producer.commit(batch -> {
                        write(batch, 0, "transaction-1", "2024-02-08");
                        throw new IllegalStateException("a fault of the filler");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoSuppressedExceptions();
            producer.commit(batch -> write(batch, 0, "transaction-1", "2024-02-09"));
        }

        // Then
        assertThat(days("transaction-1")).containsExactlyInAnyOrder("2024-02-07", "2024-02-07", "2024-02-09");
    }

    @Test
    void isEndedByASecondOneOfTheSameId() {
        try (var first = clients.transactionalProducer("transaction-2")) {
            first.commit(batch -> write(batch, 0, "transaction-2", "2024-02-07"));

            // When
            try (var second = clients.transactionalProducer("transaction-2")) {
                assertThatThrownBy(() -> first.commit(batch -> write(batch, 0, "transaction-2", "2024-02-08")))
                        .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
                // for good, not only once
                assertThatThrownBy(() -> first.commit(batch -> write(batch, 0, "transaction-2", "2024-02-08")))
                        .isInstanceOf(KafkaException.class);
                second.commit(batch -> write(batch, 0, "transaction-2", "2024-02-09"));
            }
        }

        // Then
        assertThat(days("transaction-2")).containsExactly("2024-02-07", "2024-02-09");
    }

    @Test
    void keepsWhatASecondOneFoundUnfinishedFromCounting() {
        try (var first = clients.transactionalProducer("transaction-3")) {
            assertThatThrownBy(() -> first.commit(batch -> {
                        write(batch, 0, "transaction-3", "2024-02-07");
                        // the same id is taken over while this batch is open
                        try (var second = clients.transactionalProducer("transaction-3")) {
                            second.commit(later -> write(later, 0, "transaction-3", "2024-02-08"));
                        }
                    }))
                    .isInstanceOf(KafkaException.class);
        }
        assertThat(days("transaction-3")).containsExactly("2024-02-08");
    }

    private static void write(TransactionalProducer.Batch batch, int partition, String thread, String day) {
        batch.write(Topics.CLOCK, partition, 0, thread, Events.day(thread, day));
    }

    private List<String> days(String thread) {
        List<String> found = new CopyOnWriteArrayList<>();
        try (var _ = clients.follow("look", CLOCK, (key, event) -> {
            if (key.equals(thread) && event != null) {
                found.add(((DayStarted) event.body()).day().toString());
            }
        })) {
            return found;
        }
    }
}
