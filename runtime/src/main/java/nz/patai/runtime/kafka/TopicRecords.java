package nz.patai.runtime.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads single records back from where they stand. Thread-safe; a consumer of its own for each look, which is for rare looks.
 *
 * @param clients of the cluster
 * @param clientId the consumers' name
 */
public record TopicRecords(KafkaClients clients, String clientId) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The record at a place.
     *
     * @throws RecordGoneException where no record stands there any more, or never did
     * @throws TimeoutException where Kafka does not answer in time
     */
    public ConsumerRecord<String, byte[]> at(String topic, int partition, long offset) {
        try (var consumer = clients.consumer(clientId, "")) {
            var place = new TopicPartition(topic, partition);
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    return exactly(record, offset);
                }
                if (consumer.position(place) > offset + 1) {
                    throw new RecordGoneException(topic, partition, offset);
                }
            }
        }
        throw new TimeoutException("Kafka did not give the record " + topic + "-" + partition + "@" + offset
                + " within " + PATIENCE.toSeconds() + " s");
    }

    private static ConsumerRecord<String, byte[]> exactly(ConsumerRecord<String, byte[]> record, long offset) {
        if (record.offset() != offset) {
            throw new RecordGoneException(record.topic(), record.partition(), offset);
        }
        return record;
    }
}
