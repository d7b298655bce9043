package nz.patai.desk.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nz.patai.register.RecordedEvent;

/** What is recorded, by thread: the desk's whole knowledge. Thread-safe. */
public interface ThreadEvents {

    /** The events of a thread, in no particular order; empty for an unknown thread. */
    Collection<RecordedEvent> of(String threadId);

    /** The events of every thread, a collection for each. */
    List<Collection<RecordedEvent>> all();

    /** The threads that tell of a mail: its own, and the one it was first put on by a gateway that could not know it. */
    Set<String> threadsOfMail(String mailId);

    /** The thread that holds an event; empty where it is not known. */
    Optional<String> threadOfEvent(UUID eventId);
}
