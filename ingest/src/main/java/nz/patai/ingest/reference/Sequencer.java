package nz.patai.ingest.reference;

import nz.patai.event.RequestsEvent;
import nz.patai.schemas.Event;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gives each request the next number of its body, once. It runs on a single partition, so there is but one order. */
public final class Sequencer implements Processor<String, ToRegister, String, Event<RequestsEvent>> {

    /** The last number given, by body id. */
    public static final String LAST_NUMBERS = "last-numbers";

    /** The number of each request, by request id. */
    public static final String NUMBERS_GIVEN = "numbers-given";

    private final Registration registration;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private ProcessorContext<String, Event<RequestsEvent>> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Long> lastNumbers;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Long> numbersGiven;

    /** For one task. */
    public Sequencer(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void init(ProcessorContext<String, Event<RequestsEvent>> processorContext) {
        context = processorContext;
        lastNumbers = processorContext.getStateStore(LAST_NUMBERS);
        numbersGiven = processorContext.getStateStore(NUMBERS_GIVEN);
    }

    @Override
    public void process(Record<String, ToRegister> waiting) {
        var request = waiting.value();
        if (numbersGiven.get(request.requestId()) != null) {
            return;
        }
        var kept = request.kept();
        if (kept != null) {
            numbersGiven.put(request.requestId(), 0L);
            context.forward(waiting.withKey(request.threadId()).withValue(registration.kept(request, kept)));
            return;
        }
        var number = registration.next(request.bodyId(), lastNumbers.get(request.bodyId()));
        var registered = registration.registered(request, number);
        lastNumbers.put(request.bodyId(), number);
        numbersGiven.put(request.requestId(), number);
        context.forward(waiting.withKey(request.threadId()).withValue(registered));
    }
}
