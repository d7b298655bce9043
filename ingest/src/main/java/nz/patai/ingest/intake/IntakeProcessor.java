package nz.patai.ingest.intake;

import nz.patai.event.MailEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.ingest.domain.Sighting;
import nz.patai.ingest.domain.ThreadMemory;
import nz.patai.schemas.Event;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes mail in against what is remembered. All that can fail comes before the first change to a store. */
public final class IntakeProcessor implements FixedKeyProcessor<String, OpenedMail, Event<RequestsEvent>> {

    /** What is remembered of each thread: {@link ThreadMemory} by thread id. */
    public static final String THREADS = "threads";

    /** What is remembered of each mail: {@link Sighting} by thread id and mail id. */
    public static final String SEEN_MAILS = "seen-mails";

    /** Mails that a person may still say are requests, sealed as they were kept: by thread id and mail id. */
    public static final String KEPT_MAILS = "kept-mails";

    private final MailIntake intake;

    @SuppressWarnings("NullAway.Init") // Kafka calls init first
    private FixedKeyProcessorContext<String, Event<RequestsEvent>> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ThreadMemory> threads;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Sighting> seenMails;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Event<MailEvent>> keptMails;

    /** For one task. */
    public IntakeProcessor(MailIntake intake) {
        this.intake = intake;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Event<RequestsEvent>> processorContext) {
        context = processorContext;
        threads = processorContext.getStateStore(THREADS);
        seenMails = processorContext.getStateStore(SEEN_MAILS);
        keptMails = processorContext.getStateStore(KEPT_MAILS);
    }

    @Override
    public void process(FixedKeyRecord<String, OpenedMail> kept) {
        var mail = kept.value();
        var key = MailIntake.key(mail);
        var taken = intake.take(mail, threads.get(mail.threadId()), seenMails.get(key));
        threads.put(mail.threadId(), taken.memory());
        seenMails.put(key, taken.sighting());
        if (taken.isKept()) {
            keptMails.put(key, Event.widen(mail.event()));
        }
        context.forward(kept.withValue(taken.event()));
    }
}
