package nz.patai.runtime.streams;

import java.util.List;
import java.util.Map;
import nz.patai.event.FailureStage;
import nz.patai.runtime.kafka.Outage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that cannot be read is set aside as a dead letter, and the partition goes on. An outage stops the service instead. */
public final class SetAsideUnreadable implements DeserializationExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(SetAsideUnreadable.class);

    @SuppressWarnings("NullAway.Init") // Kafka calls configure first
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.in(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
        if (Outage.isBehind(error)) {
            return Response.fail();
        }
        LOGGER.atError()
                .addKeyValue("topicName", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("error", error.getClass().getName())
                .log("record set aside as a dead letter");
        var place = new DeadLetters.Place(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                Origin.in(record.headers()).orElse(null));
        return Response.resume(List.of(deadLetters.record(FailureStage.DESERIALIZATION, place, error)));
    }
}
