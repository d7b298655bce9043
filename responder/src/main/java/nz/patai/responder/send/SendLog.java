package nz.patai.responder.send;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.ResponsesEvent;
import nz.patai.runtime.kafka.TransactionalProducer;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/**
 * Writes what was tried and what came of it, each with how far the consumer has read, in one transaction: where the group has given the
 * partition to another sender, nothing is written, and so nothing is sent after it.
 */
final class SendLog {

    private final TransactionalProducer producer;
    private final Backlog backlog;
    private final Supplier<ConsumerGroupMetadata> group;
    private final TimeSource time;
    private final Actor actor;

    SendLog(
            TransactionalProducer producer,
            Backlog backlog,
            Supplier<ConsumerGroupMetadata> group,
            TimeSource time,
            String service) {
        this.producer = producer;
        this.backlog = backlog;
        this.group = group;
        this.time = time;
        this.actor = new Actor(ActorKind.SERVICE, service);
    }

    /** Now, at this edge. */
    Instant now() {
        return time.now();
    }

    /** Writes what happens to a task that stays to be done. */
    void during(Pending pending, ResponsesEvent body, UUID scope, String discriminator) {
        write(pending, body, scope, discriminator, false);
    }

    /** Writes how a task ended. */
    void atEnd(Pending pending, ResponsesEvent body, UUID scope, String discriminator) {
        write(pending, body, scope, discriminator, true);
    }

    private void write(Pending pending, ResponsesEvent body, UUID scope, String discriminator, boolean isEnd) {
        var task = pending.task();
        var now = now();
        var event = new Event<>(header(task, body, scope, discriminator, now), body);
        producer.commit(batch -> {
            batch.write(
                    Topics.RESPONSES,
                    task.partition().partition(),
                    now.toEpochMilli(),
                    task.header().threadId(),
                    event);
            batch.consumed(backlog.readTo(isEnd ? pending : null), group.get());
        });
    }

    private Header header(Task task, ResponsesEvent body, UUID scope, String discriminator, Instant now) {
        var cause = task.header();
        var request = cause.requestId() == null ? cause.threadId() : cause.requestId();
        var id = EventId.of(request, scope, body.getSchema().getName(), discriminator);
        return new Header(id, cause.threadId(), cause.requestId(), now, List.of(cause.eventId()), actor);
    }
}
