package nz.patai.deadlinetracker.ticker;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.Header;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.runtime.kafka.TransactionalProducer;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The days in {@code oia.clock}: each day one transaction over all partitions, under one transactional id. */
public final class KafkaDayLog implements DayLog {

    private final KafkaClients clients;
    private final TimeSource time;
    private final LocalTime startsAt;
    private final String service;
    private final TransactionalProducer producer;

    private KafkaDayLog(ServiceContext context, TransactionalProducer producer) {
        this.clients = context.clients();
        this.time = context.time();
        this.startsAt = context.agency().alerts().dayStartsAt();
        this.service = context.service();
        this.producer = producer;
    }

    /** Opens the log, which ends every other that is open. */
    public static KafkaDayLog open(ServiceContext context) {
        return new KafkaDayLog(context, context.clients().transactionalProducer(context.service() + "-ticker"));
    }

    @Override
    public LastDays lastDays() {
        Map<Integer, LocalDate> last = new ConcurrentHashMap<>();
        var consumer = clients.consumer(service + "-days", "");
        var partitions = consumer.partitionsFor(Topics.CLOCK.name()).size();
        try (var follower = TopicFollower.startAt(consumer, List.of(Topics.CLOCK), clients.ids(), (at, event) -> {
            if (event != null && event.body() instanceof DayStarted started) {
                last.merge(at.partition(), started.day(), (a, b) -> a.isAfter(b) ? a : b);
            }
        })) {
            follower.failure(); // caught up when startAt() returned
        }
        return new LastDays(partitions, last);
    }

    @Override
    public void write(LocalDate day, List<Integer> partitions) {
        var event = new Event<ClockEvent>(header(day), new DayStarted(day));
        var now = time.now().toEpochMilli();
        try {
            producer.commit(batch -> partitions.forEach(p -> batch.write(Topics.CLOCK, p, now, "day-" + p, event)));
        } catch (KafkaException e) {
            throw isFenced(e) ? new Superseded(e) : e;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private Header header(LocalDate day) {
        return new Header(
                EventId.external("DayStarted", day.toString()),
                Sealer.SYSTEM,
                null,
                DaysOwed.start(day, startsAt),
                List.of(),
                new Actor(ActorKind.SERVICE, service));
    }

    private static boolean isFenced(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(20)
                .anyMatch(e -> e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException);
    }
}
