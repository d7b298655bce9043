package nz.patai.responder.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.Header;
import nz.patai.event.ResponsesEvent;
import nz.patai.responder.compose.AlertMail;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.responder.send.Backoff;
import nz.patai.runtime.config.AlertsConfig.Webhook;
import nz.patai.runtime.kafka.TransactionalProducer;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.SchemaException;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one channel of the alerts that go there, gathered, on a thread and in a consumer group of its own: whatever becomes of the channel, mail
 * goes out. How far it was told is committed with the events that say so; between a message and that it may be told twice.
 */
public final class HookSender implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(HookSender.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final Webhook hook;
    private final ServiceContext context;
    private final Backoff backoff;
    private final Duration gathering;
    private final HookClient client;
    private final KafkaConsumer<String, byte[]> consumer;
    private final TransactionalProducer producer;
    private final EventSerde<DeadlinesEvent> deadlines;
    private final HookRound round = new HookRound();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final AtomicReference<Service.Condition> condition = new AtomicReference<>(new Service.Condition.Ready());
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * Connects to Kafka; {@link #start} begins the work.
     *
     * @param producerId transactional id that no other sender has
     * @param gathering how long alerts wait for others, to be told of in one message
     */
    public HookSender(ServiceContext context, Webhook hook, String producerId, Backoff backoff, Duration gathering) {
        this.hook = hook;
        this.context = context;
        this.backoff = backoff;
        this.gathering = gathering;
        this.client = new HookClient(hook.urlFile());
        var group = context.service() + "-webhook-" + hook.name();
        this.consumer = context.clients().consumer(group, group);
        this.producer = context.clients().transactionalProducer(producerId + "-" + hook.name());
        this.deadlines = Topics.DEADLINES.valueSerde(context.clients().ids());
        this.thread =
                Thread.ofPlatform().name("responder-webhook-" + hook.name()).unstarted(this::run);
    }

    /** Starts. */
    public void start() {
        thread.start();
    }

    /** How it is: failed only where it cannot go on; a channel that takes nothing is tried again. */
    public Service.Condition condition() {
        return condition.get();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            if (thread.getState() == Thread.State.NEW) {
                closeConnections();
            } else if (!thread.join(CLOSE)) {
                LOGGER.atWarn().addKeyValue("webhook", hook.name()).log("the webhook did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            consumer.subscribe(List.of(Topics.DEADLINES.name()));
            while (!stopping) {
                turn();
            }
        } catch (RuntimeException e) {
            condition.set(new Service.Condition.Failed(
                    "webhook " + hook.name() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage()));
            LOGGER.atError().setCause(e).addKeyValue("webhook", hook.name()).log("the webhook cannot go on");
        } finally {
            closeConnections();
        }
    }

    private void turn() {
        try {
            takeIn();
            if (round.isDue(System.nanoTime())) {
                tell();
            }
        } catch (CommitFailedException _) {
            LOGGER.atInfo().addKeyValue("webhook", hook.name()).log("partitions were given to another");
            round.clear();
            next.clear();
        }
    }

    private void closeConnections() {
        consumer.close();
        producer.close();
        client.close();
    }

    private void takeIn() {
        if (round.all().size() >= HookMessage.MOST) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (var record : consumer.poll(IDLE)) {
            var at = new TopicPartition(record.topic(), record.partition());
            waiting(at, record).forEach(w -> round.add(w, System.nanoTime(), gathering));
            next.put(at, record.offset() + 1);
        }
    }

    /** What cannot be read is passed over here: the topology of this service reads it too, and makes it a dead letter. */
    private List<HookRound.Waiting> waiting(TopicPartition at, ConsumerRecord<String, byte[]> record) {
        try {
            var event = deadlines.read(record.value());
            return event.body() instanceof DeadlineAlert alert
                            && hook.wants(alert.tell())
                            && HookRound.isNews(event.header(), context.time().now())
                    ? List.of(new HookRound.Waiting(at, event.header(), alert))
                    : List.of();
        } catch (SchemaException _) {
            return List.of();
        }
    }

    private void tell() {
        var now = System.nanoTime();
        var all = round.all();
        for (var i = 0; i < all.size(); i += HookMessage.MOST) {
            var part = all.subList(i, Math.min(all.size(), i + HookMessage.MOST));
            var digest = new DigestNotice(part.stream()
                    .map(w -> AlertMail.notice(new AlertMail.Owed(w.header(), w.alert())))
                    .toList());
            switch (client.post(HookMessage.of(digest, hook.form()))) {
                case HookClient.Posted.Taken taken -> {
                    if (i + part.size() >= all.size()) {
                        end(
                                all,
                                w -> new AlertDelivered(
                                        w.header().eventId(),
                                        w.alert().tell(),
                                        String.valueOf(taken.status()),
                                        hook.name()));
                    }
                }
                case HookClient.Posted.NotTaken not -> {
                    failed(all, not.reason(), now);
                    return;
                }
            }
        }
    }

    private void failed(List<HookRound.Waiting> all, String reason, long now) {
        var isOnRecord = round.failed(now, backoff.after(round.failures() + 1));
        var isForGood = round.isGivenUp(now);
        if (isForGood) {
            end(all, w -> new AlertFailed(w.header().eventId(), true, reason, hook.name()));
        } else if (isOnRecord) {
            write(all, w -> new AlertFailed(w.header().eventId(), false, reason, hook.name()), Map.of());
        }
    }

    private void end(List<HookRound.Waiting> all, java.util.function.Function<HookRound.Waiting, ResponsesEvent> how) {
        var read = new HashMap<TopicPartition, OffsetAndMetadata>();
        next.forEach((partition, offset) -> read.put(partition, new OffsetAndMetadata(offset)));
        write(all, how, read);
        round.clear();
    }

    private void write(
            List<HookRound.Waiting> all,
            java.util.function.Function<HookRound.Waiting, ResponsesEvent> how,
            Map<TopicPartition, OffsetAndMetadata> read) {
        var now = context.time().now();
        producer.commit(batch -> {
            for (var w : new ArrayList<>(all)) {
                var body = how.apply(w);
                var event = new Event<>(header(w.header(), body, now), body);
                batch.write(
                        Topics.RESPONSES,
                        w.partition().partition(),
                        now.toEpochMilli(),
                        w.header().threadId(),
                        event);
            }
            batch.consumed(read, consumer.groupMetadata());
        });
    }

    private Header header(Header cause, ResponsesEvent body, Instant now) {
        var scope = cause.requestId() == null ? cause.threadId() : cause.requestId();
        var id = EventId.of(scope, cause.eventId(), body.getSchema().getName(), hook.name() + now.toEpochMilli());
        var actor = new Actor(ActorKind.SERVICE, context.service());
        return new Header(id, cause.threadId(), cause.requestId(), now, List.of(cause.eventId()), actor);
    }
}
