package nz.patai.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.MailEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.domain.Sighting;
import nz.patai.ingest.domain.ThreadMemory;
import nz.patai.ingest.intake.MailIntake;
import nz.patai.ingest.intake.MailOpening;
import nz.patai.ingest.intake.OpenedMail;
import nz.patai.ingest.reference.Registration;
import nz.patai.ingest.reference.ToRegister;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;

/**
 * Runs today's intake over recorded mail, with no Kafka: what {@code oia.requests} would hold. Ids, times and all that stands open come
 * out the same as in the topic; ciphertexts differ, so compare what is sealed opened.
 *
 * <p>Give it the mail in the order of the topic; where two mails of one thread stand in different partitions, in the order of their
 * record timestamps. Mail whose key was destroyed does not open: {@link nz.patai.runtime.sealing.KeyMissingException}.
 */
public final class Reintake {

    private final MailOpening opening;
    private final MailIntake intake;
    private final Registration registration;
    private final Map<String, ThreadMemory> threads = new HashMap<>();
    private final Map<String, Sighting> seenMails = new HashMap<>();
    private final Map<String, OpenedMail> keptMails = new HashMap<>();
    private final Map<String, Long> lastNumbers = new HashMap<>();

    /** From nothing. */
    public Reintake(ServiceContext context) {
        this.opening = MailOpening.of(context);
        this.intake = IngestTopology.intake(context);
        this.registration = Registration.of(context.agency());
    }

    /** What the next recorded mail gives: nothing, an event, or a request and its registration. */
    public List<Event<RequestsEvent>> next(Event<MailEvent> recorded) {
        List<Event<RequestsEvent>> events = new ArrayList<>();
        for (var mail : opening.open(recorded)) {
            events.addAll(withReference(take(mail)));
        }
        return events;
    }

    /** What the next recorded decision gives: nothing, or the request that a mail is by a person's word, and its registration. */
    public List<Event<RequestsEvent>> decided(Event<DecisionsEvent> recorded) {
        List<Event<RequestsEvent>> events = new ArrayList<>();
        if (recorded.body() instanceof TreatedAsRequest said) {
            var threadId = recorded.header().threadId();
            var kept = keptMails.remove(MailIntake.key(threadId, said.mailId()));
            if (kept != null) {
                var treated = intake.treat(kept, new Event<>(recorded.header(), said), threads.get(threadId));
                threads.put(threadId, treated.memory());
                events.addAll(withReference(treated.event()));
            }
        }
        return events;
    }

    private List<Event<RequestsEvent>> withReference(Event<RequestsEvent> event) {
        List<Event<RequestsEvent>> events = new ArrayList<>();
        events.add(event);
        ToRegister.of(event).stream().map(this::register).forEach(events::add);
        return events;
    }

    private Event<RequestsEvent> take(OpenedMail mail) {
        var key = MailIntake.key(mail);
        var taken = intake.take(mail, threads.get(mail.threadId()), seenMails.get(key));
        threads.put(mail.threadId(), taken.memory());
        seenMails.put(key, taken.sighting());
        if (taken.isKept()) {
            keptMails.put(key, mail);
        }
        return taken.event();
    }

    private Event<RequestsEvent> register(ToRegister request) {
        var kept = request.kept();
        if (kept != null) {
            return registration.kept(request, kept);
        }
        var number = registration.next(request.bodyId(), lastNumbers.get(request.bodyId()));
        lastNumbers.put(request.bodyId(), number);
        return registration.registered(request, number);
    }
}
