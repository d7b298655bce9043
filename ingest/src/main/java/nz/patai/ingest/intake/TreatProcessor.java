package nz.patai.ingest.intake;

import nz.patai.event.MailEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.domain.ThreadMemory;
import nz.patai.schemas.Event;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Makes a request of a kept mail once a person has said that it is one; each mail once. */
public final class TreatProcessor implements FixedKeyProcessor<String, Event<TreatedAsRequest>, Event<RequestsEvent>> {

    private final MailOpening opening;
    private final MailIntake intake;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private FixedKeyProcessorContext<String, Event<RequestsEvent>> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ThreadMemory> threads;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Event<MailEvent>> keptMails;

    /** For one task. */
    public TreatProcessor(MailOpening opening, MailIntake intake) {
        this.opening = opening;
        this.intake = intake;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Event<RequestsEvent>> processorContext) {
        context = processorContext;
        threads = processorContext.getStateStore(IntakeProcessor.THREADS);
        keptMails = processorContext.getStateStore(IntakeProcessor.KEPT_MAILS);
    }

    @Override
    public void process(FixedKeyRecord<String, Event<TreatedAsRequest>> said) {
        var threadId = said.value().header().threadId();
        var key = MailIntake.key(threadId, said.value().body().mailId());
        var kept = keptMails.get(key);
        if (kept == null) {
            return; // it is a request already: the word came again
        }
        for (var mail : opening.openFor(threadId, kept)) {
            var treated = intake.treat(mail, said.value(), threads.get(threadId));
            threads.put(threadId, treated.memory());
            keptMails.delete(key);
            context.forward(said.withValue(treated.event()));
        }
    }
}
