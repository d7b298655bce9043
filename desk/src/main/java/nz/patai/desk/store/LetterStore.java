package nz.patai.desk.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nz.patai.event.Header;
import nz.patai.event.MailReceived;
import nz.patai.event.ResponseComposed;
import nz.patai.event.Sealed;
import nz.patai.register.RecordedEvent;
import nz.patai.runtime.blobs.BlobReader;
import nz.patai.runtime.blobs.LargeOpening;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.TopicPartition;

/** Reads a mail, composed or received, back from where it stands in Kafka. */
public final class LetterStore implements Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final LargeOpening large;
    private final String service;

    /** On a cluster. */
    public LetterStore(KafkaClients clients, Sealer sealer, String service) {
        this.clients = clients;
        this.large = new LargeOpening(sealer, new BlobReader(clients, service + "-blobs"));
        this.service = service;
    }

    @Override
    public Found mail(RecordedEvent recorded) {
        try (var consumer = clients.consumer(service + "-letters", "")) {
            var partition = new TopicPartition(recorded.topic(), recorded.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, recorded.offset());
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    return open(recorded, record.value());
                }
            }
            return new Found.Unanswered();
        }
    }

    private Found open(RecordedEvent expected, byte[] value) {
        return switch (expected.body()) {
            case ResponseComposed _ -> {
                var event = Topics.RESPONSES.valueSerde(clients.ids()).read(value);
                yield event.body() instanceof ResponseComposed composed
                        ? opened(expected, event.header(), composed.message(), expected.recordedAt())
                        : new Found.Elsewhere();
            }
            case MailReceived _ -> {
                var event = Topics.MAIL.valueSerde(clients.ids()).read(value);
                yield event.body() instanceof MailReceived mail
                        ? opened(expected, event.header(), mail.raw(), mail.acceptedAt())
                        : new Found.Elsewhere();
            }
            default -> new Found.Elsewhere();
        };
    }

    private Found opened(RecordedEvent expected, Header header, Sealed content, Instant sealedAt) {
        if (!header.eventId().equals(expected.id())) {
            return new Found.Elsewhere();
        }
        try {
            return new Found.Mail(ByteBuffer.wrap(large.open(header.threadId(), content, sealedAt)));
        } catch (KeyMissingException e) {
            return new Found.Disposed();
        }
    }
}
