package nz.patai.desk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.MailReceived;
import nz.patai.event.ResponseComposed;
import nz.patai.event.Sealed;
import nz.patai.register.RecordedEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/** The events of each thread in memory, without the bytes of mails and letters, which stay where they stand. Thread-safe. */
public final class MemoryThreadEvents implements ThreadEvents {

    private final Map<String, List<RecordedEvent>> byThread = new HashMap<>();
    private final Map<String, String> threadOfMail = new HashMap<>();
    private final Map<UUID, String> threadOfEvent = new HashMap<>();

    /** Takes an event in. */
    public synchronized void add(RecordedEvent recorded) {
        var thread = recorded.header().threadId();
        byThread.computeIfAbsent(thread, t -> new ArrayList<>()).add(lean(recorded));
        threadOfEvent.put(recorded.id(), thread);
        if (recorded.body() instanceof MailReceived mail) {
            threadOfMail.put(mail.mailId(), thread);
        } else {
            mailBehind(recorded).ifPresent(id -> threadOfMail.put(id, thread));
        }
    }

    @Override
    public synchronized Collection<RecordedEvent> of(String threadId) {
        return List.copyOf(byThread.getOrDefault(threadId, List.of()));
    }

    @Override
    public synchronized List<Collection<RecordedEvent>> all() {
        return byThread.values().stream()
                .<Collection<RecordedEvent>>map(List::copyOf)
                .toList();
    }

    @Override
    public synchronized Optional<String> threadOfMail(String mailId) {
        return Optional.ofNullable(threadOfMail.get(mailId));
    }

    @Override
    public synchronized Optional<String> threadOfEvent(UUID eventId) {
        return Optional.ofNullable(threadOfEvent.get(eventId));
    }

    /** What the intake made of a mail stands on the mail's own thread, which the gateway may not have known. */
    private static Optional<String> mailBehind(RecordedEvent recorded) {
        return switch (recorded.body()) {
            case nz.patai.event.RequestReceived e -> Optional.of(e.mailId());
            case nz.patai.event.FollowUpReceived e -> Optional.of(e.mailId());
            case nz.patai.event.AutoReplyReceived e -> Optional.of(e.mailId());
            case nz.patai.event.BounceReceived e -> Optional.of(e.mailId());
            case nz.patai.event.MailSetAside e -> Optional.of(e.mailId());
            default -> Optional.empty();
        };
    }

    private static RecordedEvent lean(RecordedEvent recorded) {
        return switch (recorded.body()) {
            case MailReceived mail -> with(recorded, withoutBytes(mail));
            case ResponseComposed composed -> with(recorded, withoutBytes(composed));
            default -> recorded;
        };
    }

    private static RecordedEvent with(RecordedEvent recorded, EventRecord body) {
        var event = new Event<>(recorded.header(), body);
        return new RecordedEvent(
                recorded.topic(), recorded.partition(), recorded.offset(), recorded.recordedAt(), event);
    }

    private static MailReceived withoutBytes(MailReceived mail) {
        return new MailReceived(
                mail.mailId(),
                mail.channel(),
                mail.gateway(),
                mail.acceptedAt(),
                mail.receiptBasis(),
                null,
                List.of(),
                none(mail.raw()),
                mail.rawBytes(),
                mail.threadUnknown());
    }

    private static ResponseComposed withoutBytes(ResponseComposed composed) {
        return new ResponseComposed(
                composed.kind(),
                none(composed.message()),
                composed.messageBytes(),
                composed.contentSha256(),
                composed.messageId(),
                composed.awaitsSignature(),
                composed.templatesId(),
                composed.answersQuestions());
    }

    private static Sealed none(Sealed sealed) {
        return new Sealed(sealed.keyId(), null, null);
    }
}
