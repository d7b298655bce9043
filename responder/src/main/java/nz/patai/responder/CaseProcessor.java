package nz.patai.responder;

import java.util.Objects;
import nz.patai.event.ResponsesEvent;
import nz.patai.responder.cases.CaseDecisions;
import nz.patai.responder.cases.Obstacle;
import nz.patai.responder.cases.ThreadCase;
import nz.patai.runtime.streams.Origin;
import nz.patai.runtime.streams.StackGuard;
import nz.patai.runtime.streams.StateSerde;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the thread of a record, has {@link CaseDecisions} decide, writes what follows, keeps the thread. */
final class CaseProcessor implements Processor<String, Event<EventRecord>, String, Event<ResponsesEvent>> {

    private static final Logger LOGGER = LoggerFactory.getLogger(CaseProcessor.class);

    /** Kafka takes a record of the state's changelog up to 1 MB. */
    private static final int MOST_STATE_BYTES = 900_000;

    private final CaseDecisions decisions;
    private final CaseEvents events;
    private final StateSerde<ThreadCase> serde = new StateSerde<>(ThreadCase.class);

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private ProcessorContext<String, Event<ResponsesEvent>> context;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private KeyValueStore<String, ThreadCase> cases;

    CaseProcessor(CaseDecisions decisions, CaseEvents events) {
        this.decisions = decisions;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<String, Event<ResponsesEvent>> given) {
        context = given;
        cases = given.getStateStore(ResponderTopology.CASES);
    }

    @Override
    public void process(Record<String, Event<EventRecord>> record) {
        var known = cases.get(record.key());
        var before = known == null ? ThreadCase.opened(record.key()) : known;
        var at = Origin.of(record.headers(), context.recordMetadata().orElseThrow());
        var step = StackGuard.guarded(() -> decisions.on(before, record.value(), at.offset()));
        if (!step.state().equals(before)) {
            checkSize(step.state());
            cases.put(record.key(), step.state());
        }
        step.outgoing().forEach(o -> context.forward(record.withValue(events.event(record.key(), o))));
        if (!step.obstacles().isEmpty()) {
            step.obstacles().forEach(CaseProcessor::log);
            throw asException(step.obstacles().getFirst());
        }
    }

    private void checkSize(ThreadCase thread) {
        int bytes = Objects.requireNonNull(serde.serializer().serialize(ResponderTopology.CASES, thread)).length;
        if (bytes > MOST_STATE_BYTES) {
            throw new CannotComposeException("the thread is larger than can be kept: %d bytes".formatted(bytes), null);
        }
    }

    private static CannotComposeException asException(Obstacle obstacle) {
        return new CannotComposeException(String.join("; ", obstacle.reasons()), obstacle.error());
    }

    private static void log(Obstacle obstacle) {
        LOGGER.atWarn()
                .addKeyValue("requestId", obstacle.requestId())
                .addKeyValue("eventId", obstacle.aboutEventId())
                .addKeyValue("reasons", obstacle.reasons())
                .log("cannot compose");
    }
}
