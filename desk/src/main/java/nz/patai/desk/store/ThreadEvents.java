package nz.patai.desk.store;

import java.util.Collection;
import java.util.List;
import nz.patai.register.RecordedEvent;

/** What is recorded, by thread: the desk's whole knowledge. Thread-safe. */
public interface ThreadEvents {

    /** The events of a thread, in no particular order; empty for an unknown thread. */
    Collection<RecordedEvent> of(String threadId);

    /** The events of every thread, a collection for each. */
    List<Collection<RecordedEvent>> all();

    /** The thread that holds a mail; empty where it is not known. */
    java.util.Optional<String> threadOfMail(String mailId);

    /** The thread that holds an event; empty where it is not known. */
    java.util.Optional<String> threadOfEvent(java.util.UUID eventId);
}
