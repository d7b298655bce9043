package nz.patai.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nz.patai.app.command.Failure;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.Header;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TransactionalProducer;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import nz.patai.statute.LegalDay;

/** Moves simulated time by writing to {@code oia.clock}, and waits until every edge of this process has it. */
final class SimulatedClock implements AutoCloseable {

    private static final String SYSTEM = "system";

    private final TransactionalProducer producer;
    private final TimeSource edges;
    private final int partitions;
    private final LocalTime dayStartsAt;

    SimulatedClock(KafkaClients clients, TimeSource edges, LocalTime dayStartsAt) {
        this.producer = clients.transactionalProducer("sample-clock");
        this.edges = edges;
        this.partitions = clients.config().partitions();
        this.dayStartsAt = dayStartsAt;
    }

    /** When a day begins. */
    Instant startOf(LocalDate day) {
        return day.atTime(dayStartsAt).atZone(LegalDay.ZONE).toInstant();
    }

    /** Begins a day, in every partition at once. */
    void startDay(LocalDate day) {
        var now = startOf(day);
        var event = event("DayStarted", day.toString(), now, new DayStarted(day));
        producer.commit(batch -> {
            for (var partition = 0; partition < partitions; partition++) {
                batch.write(Topics.CLOCK, partition, now.toEpochMilli(), "day-" + partition, event);
            }
        });
        await(now);
    }

    /** Sets the time within a day. */
    void set(Instant now, String step) {
        var event = event("SimulatedTimeSet", step, now, new SimulatedTimeSet(step));
        producer.commit(batch -> batch.write(Topics.CLOCK, 0, now.toEpochMilli(), "time", event));
        await(now);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Event<ClockEvent> event(String type, String name, Instant at, ClockEvent body) {
        var header = new Header(
                EventId.external(type, name), SYSTEM, null, at, List.of(), new Actor(ActorKind.SERVICE, "sample"));
        return new Event<>(header, body);
    }

    private void await(Instant now) {
        for (var i = 0; edges.now().isBefore(now); i++) {
            if (i > 5000) {
                throw new Failure("the edges did not take the simulated time " + now);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted");
            }
        }
    }
}
