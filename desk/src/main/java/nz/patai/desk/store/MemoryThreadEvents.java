package nz.patai.desk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.register.RecordedEvent;

/** The events of each thread in memory, without the bytes of mails and letters, which stay where they stand. Thread-safe. */
public final class MemoryThreadEvents implements ThreadEvents {

    private final Map<String, List<RecordedEvent>> byThread = new HashMap<>();
    private final Map<String, String> threadOfMail = new HashMap<>();
    private final Map<UUID, String> threadOfEvent = new HashMap<>();

    /** Takes an event in. */
    public synchronized void add(RecordedEvent recorded) {
        var thread = recorded.header().threadId();
        byThread.computeIfAbsent(thread, t -> new ArrayList<>()).add(recorded.withoutContent());
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
            case RequestReceived e -> Optional.of(e.mailId());
            case FollowUpReceived e -> Optional.of(e.mailId());
            case AutoReplyReceived e -> Optional.of(e.mailId());
            case BounceReceived e -> Optional.of(e.mailId());
            case MailSetAside e -> Optional.of(e.mailId());
            default -> Optional.empty();
        };
    }
}
