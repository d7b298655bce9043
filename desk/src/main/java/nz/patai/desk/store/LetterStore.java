package nz.patai.desk.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nz.patai.event.ResponseComposed;
import nz.patai.register.RecordedEvent;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.TopicPartition;

/** Reads a composed mail back from where it stands in Kafka. */
public final class LetterStore implements Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final Sealer sealer;
    private final String service;

    /** On a cluster. */
    public LetterStore(KafkaClients clients, Sealer sealer, String service) {
        this.clients = clients;
        this.sealer = sealer;
        this.service = service;
    }

    @Override
    public Found mail(RecordedEvent composed) {
        try (var consumer = clients.consumer(service + "-letters", "")) {
            var partition = new TopicPartition(composed.topic(), composed.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, composed.offset());
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    return open(composed.id(), record.value());
                }
            }
            return new Found.Unanswered();
        }
    }

    private Found open(UUID expected, byte[] value) {
        var event = Topics.RESPONSES.valueSerde(clients.ids()).read(value);
        if (!event.header().eventId().equals(expected) || !(event.body() instanceof ResponseComposed composed)) {
            return new Found.Elsewhere();
        }
        try {
            return new Found.Mail(ByteBuffer.wrap(sealer.bytes(event.header().threadId(), composed.message())));
        } catch (KeyMissingException e) {
            return new Found.Disposed();
        }
    }
}
