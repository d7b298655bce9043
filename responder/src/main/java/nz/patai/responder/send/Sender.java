package nz.patai.responder.send;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendReleased;
import nz.patai.responder.compose.AlertMail;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.mail.MailTransport;
import nz.patai.runtime.kafka.TransactionalProducer;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.RegistryUnreachableException;
import nz.patai.schemas.SchemaException;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends released mails and owed alerts, one after the other, on a thread of its own. Any number of senders may run: the consumer group
 * shares the partitions out, and whoever has lost one cannot write an attempt, so does not send.
 */
public final class Sender implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final TransactionalProducer producer;
    private final ResponsesReader reader;
    private final EventSerde<ResponsesEvent> responses;
    private final EventSerde<DeadlinesEvent> deadlines;
    private final MailDelivery mails;
    private final AlertDelivery alerts;
    private final DigestDelivery digests;
    private final Duration gathering;
    private final Backoff backoff;
    private final Backlog backlog = new Backlog();
    private final Map<Integer, PartitionLedger> ledgers = new HashMap<>();
    private final AtomicReference<Service.Condition> condition =
            new AtomicReference<>(new Service.Condition.Starting());
    private final Thread thread = Thread.ofPlatform().name("responder-sender").unstarted(this::run);
    private volatile boolean stopping;
    private int relayFailures;
    private long relayRestsUntil = System.nanoTime();

    /**
     * Connects to Kafka; {@link #start} begins the work.
     *
     * @param gathering how long alerts that are not urgent wait for others, to be told of in one mail; zero for a mail each
     */
    public Sender(
            ServiceContext context,
            LetterTemplates templates,
            MailTransport transport,
            Backoff backoff,
            Duration gathering) {
        var clients = context.clients();
        var group = context.service() + "-sender";
        this.backoff = backoff;
        this.responses = Topics.RESPONSES.valueSerde(clients.ids());
        this.deadlines = Topics.DEADLINES.valueSerde(clients.ids());
        this.consumer = clients.consumer(group, group);
        this.producer = clients.transactionalProducer(SenderId.of(context));
        this.reader = new ResponsesReader(clients, group + "-lookup");
        var log = new SendLog(producer, backlog, consumer::groupMetadata, context.time(), context.service());
        var relay = context.platform().responder().relay().toString();
        this.mails = new MailDelivery(new ContentLookup(reader, context.sealer()), transport, log, relay);
        var alertMail = new AlertMail(context.agency(), templates);
        this.alerts = new AlertDelivery(alertMail, transport, log);
        this.digests = new DigestDelivery(alertMail, transport, log);
        this.gathering = gathering;
    }

    /** Starts. */
    public void start() {
        thread.start();
    }

    /** How it is: ready once the group has given it its partitions. */
    public Service.Condition condition() {
        return condition.get();
    }

    /** Stops after the mail it is at, its outcome written. */
    @Override
    public void close() {
        stopping = true;
        if (thread.getState() == Thread.State.NEW) {
            closeConnections();
            return;
        }
        try {
            if (thread.isAlive() && !thread.join(CLOSE)) {
                LOGGER.atWarn().log("the sender did not stop in time; the mail it is at may be sent again, marked so");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (producer;
                reader;
                consumer) {
            consumer.subscribe(List.of(Topics.RESPONSES.name(), Topics.DEADLINES.name()), new Partitions());
            while (!stopping) {
                takeIn();
                workOnOne();
            }
        } catch (RuntimeException e) {
            condition.set(
                    new Service.Condition.Failed("sender: " + e.getClass().getSimpleName() + ": " + e.getMessage()));
            LOGGER.atError().setCause(e).log("the sender cannot go on");
        }
    }

    private void closeConnections() {
        consumer.close();
        reader.close();
        producer.close();
    }

    private void takeIn() {
        if (backlog.isFull()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        var hasWork = !relayRests() && backlog.due(System.nanoTime()).isPresent();
        for (var record : consumer.poll(hasWork ? Duration.ZERO : IDLE)) {
            var at = new TopicPartition(record.topic(), record.partition());
            var task = task(at, record);
            if (task != null) {
                backlog.add(pending(task));
            }
            backlog.passed(at, record.offset());
        }
    }

    /** What is not urgent waits a moment for others of its morning. */
    private Pending pending(Task task) {
        var now = System.nanoTime();
        return task instanceof Task.AlertTask alert && !gathering.isZero() && !AlertMail.isUrgent(alert.alert())
                ? Pending.gathered(task, now + gathering.toNanos())
                : new Pending(task, now);
    }

    /** What cannot be read is passed over here: the topology of this service reads it too, and makes it a dead letter. */
    private @Nullable Task task(TopicPartition at, ConsumerRecord<String, byte[]> record) {
        try {
            return at.topic().equals(Topics.RESPONSES.name()) ? mail(at, record) : alert(at, record);
        } catch (RegistryUnreachableException e) {
            throw e;
        } catch (SchemaException _) {
            LOGGER.atError()
                    .addKeyValue("topicName", at.topic())
                    .addKeyValue("partition", at.partition())
                    .addKeyValue("offset", record.offset())
                    .log("record passed over, it cannot be read");
            return null;
        }
    }

    private @Nullable Task mail(TopicPartition at, ConsumerRecord<String, byte[]> record) {
        var event = responses.read(record.value());
        return event.body() instanceof SendReleased released
                ? new Task.MailTask(at, record.offset(), event.header(), released)
                : null;
    }

    private @Nullable Task alert(TopicPartition at, ConsumerRecord<String, byte[]> record) {
        var event = deadlines.read(record.value());
        return event.body() instanceof DeadlineAlert alert
                ? new Task.AlertTask(at, record.offset(), event.header(), alert)
                : null;
    }

    private void workOnOne() {
        if (relayRests()) {
            return;
        }
        backlog.due(System.nanoTime()).ifPresent(pending -> {
            try {
                if (pending.isGathered()) {
                    digests.deliver(backlog.gathered(System.nanoTime()), this::ledger, this::settle);
                } else {
                    settle(pending, deliver(pending));
                }
            } catch (CommitFailedException e) {
                LOGGER.atInfo().log("partitions were given to another sender");
                startOver();
            }
        });
    }

    private Delivery deliver(Pending pending) {
        var ledger = ledger(pending);
        return switch (pending.task()) {
            case Task.MailTask mail -> mails.deliver(pending, mail, ledger);
            case Task.AlertTask alert -> alerts.deliver(pending, alert, ledger);
        };
    }

    private void settle(Pending pending, Delivery delivery) {
        switch (delivery) {
            case DONE -> {
                backlog.remove(pending);
                relayFailures = 0;
            }
            case LATER -> pending.failed(System.nanoTime(), backoff);
            case RELAY_DOWN -> {
                relayFailures++;
                relayRestsUntil =
                        System.nanoTime() + backoff.after(relayFailures).toNanos();
            }
        }
    }

    private boolean relayRests() {
        return System.nanoTime() - relayRestsUntil < 0;
    }

    private SendLedger ledger(Pending pending) {
        var partition = pending.task().partition().partition();
        return ledgers.computeIfAbsent(partition, PartitionLedger::new).caughtUp(reader);
    }

    /** Forgets what is pending and reads on from what the group has committed. */
    private void startOver() {
        var assigned = consumer.assignment();
        backlog.drop(List.copyOf(assigned));
        ledgers.values().forEach(PartitionLedger::mayBeBehind);
        consumer.committed(assigned).forEach((partition, offset) -> {
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        });
    }

    private final class Partitions implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(p ->
                    ledgers.computeIfAbsent(p.partition(), PartitionLedger::new).mayBeBehind());
            condition.set(new Service.Condition.Ready());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            backlog.drop(partitions);
        }
    }
}
