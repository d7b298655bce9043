package nz.patai.runtime.streams;

import java.util.List;
import java.util.Map;
import nz.patai.event.FailureStage;
import nz.patai.runtime.kafka.Outage;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that a step of the topology cannot process is set aside as a dead letter, and the partition goes on. An outage stops the service instead. */
public final class SetAsideUnprocessable implements ProcessingExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(SetAsideUnprocessable.class);

    @SuppressWarnings("NullAway.Init") // Kafka calls configure first
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.in(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
        if (Outage.isBehind(error) || context.topic() == null) {
            return Response.fail(); // without a topic it was a timer that failed: there is no record to refer to
        }
        LOGGER.atError()
                .addKeyValue("topicName", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("node", context.processorNodeId())
                .addKeyValue("error", error.getClass().getName())
                .log("record set aside as a dead letter");
        var place = new DeadLetters.Place(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                context.sourceRawKey(),
                Origin.in(context.headers()).orElse(null));
        return Response.resume(List.of(deadLetters.record(FailureStage.PROCESSING, place, error)));
    }
}
