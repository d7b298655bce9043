package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where what is known stands, for one partition: the threads, and the agenda of the days on which something will be owed. */
public interface Casebook {

    /** The thread; an empty one where nothing is known of it. */
    ThreadState thread(String threadId);

    /** Keeps what is now known of a thread. */
    void keep(ThreadState state);

    /** Puts a thread on the agenda, under {@code yyyy-MM-dd|request id}. */
    void enter(String agendaKey, String threadId);

    /** Takes an entry off the agenda. */
    void strike(String agendaKey);

    /** The day that started last; null before the first. */
    @Nullable
    Today today();

    /** A day has started. */
    void begin(Today day);

    /** The settings that were adopted last; null before the first. */
    @Nullable
    String settings();

    /** Settings are adopted. */
    void adopt(String content);

    /** Every thread on the agenda, each once: all of which a clock runs. */
    List<String> open();

    /** The threads on the agenda up to a day, inclusive, by day and then request, each once. */
    List<String> dueBy(LocalDate day);
}
