package nz.patai.desk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nz.patai.register.RecordedEvent;
import nz.patai.register.outcome.MailOutcome;

/** The events of each thread in memory, without the bytes of mails and letters, which stay where they stand. Thread-safe. */
public final class MemoryThreadEvents implements ThreadEvents {

    private final Map<String, List<RecordedEvent>> byThread = new HashMap<>();
    private final Map<String, Set<String>> threadsOfMail = new HashMap<>();
    private final Map<UUID, String> threadOfEvent = new HashMap<>();

    /** Takes an event in. */
    public synchronized void add(RecordedEvent recorded) {
        var thread = recorded.header().threadId();
        byThread.computeIfAbsent(thread, t -> new ArrayList<>()).add(recorded.withoutContent());
        threadOfEvent.put(recorded.id(), thread);
        var mail = MailOutcome.mailId(recorded);
        if (mail != null) {
            threadsOfMail.computeIfAbsent(mail, m -> new TreeSet<>()).add(thread);
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
    public synchronized Set<String> threadsOfMail(String mailId) {
        return Set.copyOf(threadsOfMail.getOrDefault(mailId, Set.of()));
    }

    @Override
    public synchronized Optional<String> threadOfEvent(UUID eventId) {
        return Optional.ofNullable(threadOfEvent.get(eventId));
    }
}
