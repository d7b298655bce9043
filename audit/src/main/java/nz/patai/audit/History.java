package nz.patai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.register.RecordedEvent;

/**
 * What stands in the topics.
 *
 * @param events every event that could be read, without the bytes of mails and letters
 * @param unreadable every record that could not
 */
public record History(List<RecordedEvent> events, List<UnreadableRecord> unreadable) {

    /** Keeps copies. */
    public History {
        events = List.copyOf(events);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * The events of a thread and those of other threads that caused one of them: a mail that the gateway could not attribute stands under its
     * own hash until the intake has brought it to its thread.
     */
    public List<RecordedEvent> ofThread(String threadId) {
        var found = new LinkedHashMap<UUID, RecordedEvent>();
        var byId = byId();
        var toFollow = new ArrayList<UUID>();
        for (var event : events) {
            if (event.header().threadId().equals(threadId)) {
                found.merge(event.id(), event, History::firstRecorded);
                toFollow.addAll(event.causes());
            }
        }
        while (!toFollow.isEmpty()) {
            var cause = byId.get(toFollow.removeLast());
            if (cause != null && found.putIfAbsent(cause.id(), cause) == null) {
                toFollow.addAll(cause.causes());
            }
        }
        return List.copyOf(found.values());
    }

    private Map<UUID, RecordedEvent> byId() {
        var byId = new HashMap<UUID, RecordedEvent>();
        events.forEach(e -> byId.merge(e.id(), e, History::firstRecorded));
        return byId;
    }

    /** A mail that came twice is one event, at its first receipt. Records of one event are in one partition. */
    private static RecordedEvent firstRecorded(RecordedEvent a, RecordedEvent b) {
        return a.offset() <= b.offset() ? a : b;
    }
}
