package nz.patai.deadlinetracker;

import java.util.ArrayList;
import nz.patai.deadlinetracker.domain.Fact;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.deadlinetracker.domain.Tracking;
import nz.patai.event.JournalEvent;
import nz.patai.schemas.Event;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides on each journal event with the stores, and forwards the facts under their threads. */
final class DecideProcessor implements Processor<String, Event<JournalEvent>, String, Fact> {

    private final Rules rules;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private ProcessorContext<String, Fact> context;

    @SuppressWarnings("NullAway.Init")
    private StoreCasebook book;

    DecideProcessor(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, Fact> context) {
        this.context = context;
        this.book = new StoreCasebook(
                context.getStateStore(DeadlineTrackerTopology.THREADS),
                context.getStateStore(DeadlineTrackerTopology.AGENDA));
    }

    @Override
    public void process(Record<String, Event<JournalEvent>> input) {
        var facts = new ArrayList<Fact>();
        try {
            Tracking.decide(book, input.value(), rules, facts::add);
        } finally { // one thread that can't be decided on must not keep back what the stores say was told of others
            facts.forEach(fact ->
                    context.forward(input.withKey(fact.header().threadId()).withValue(fact)));
        }
    }
}
