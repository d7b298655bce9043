package nz.patai.deadlinetracker;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import nz.patai.deadlinetracker.domain.Casebook;
import nz.patai.deadlinetracker.domain.ThreadState;
import nz.patai.deadlinetracker.domain.Today;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The casebook of a partition in its state stores.
 *
 * @param threads thread id to what is known of it
 * @param agenda {@code yyyy-MM-dd|request id} to thread id; beside these the day that started last and the settings adopted last
 */
record StoreCasebook(KeyValueStore<String, ThreadState> threads, KeyValueStore<String, String> agenda)
        implements Casebook {

    private static final String BEFORE_EVERY_DAY = "0";
    private static final String AFTER_EVERY_DAY = ":";
    private static final String SETTINGS = "settings"; // after every day
    private static final String TODAY = "today"; // after every day

    @Override
    public ThreadState thread(String threadId) {
        @Nullable ThreadState known = threads.get(threadId);
        return known == null ? ThreadState.empty(threadId) : known;
    }

    @Override
    public void keep(ThreadState state) {
        threads.put(state.threadId(), state);
    }

    @Override
    public void enter(String agendaKey, String threadId) {
        agenda.put(agendaKey, threadId);
    }

    @Override
    public void strike(String agendaKey) {
        agenda.delete(agendaKey);
    }

    @Override
    public @Nullable Today today() {
        @Nullable String text = agenda.get(TODAY);
        return text == null ? null : Today.parse(text);
    }

    @Override
    public void begin(Today day) {
        agenda.put(TODAY, day.text());
    }

    @Override
    public @Nullable String settings() {
        return agenda.get(SETTINGS);
    }

    @Override
    public void adopt(String content) {
        agenda.put(SETTINGS, content);
    }

    @Override
    public List<String> open() {
        return between(AFTER_EVERY_DAY);
    }

    @Override
    public List<String> dueBy(LocalDate day) {
        return between(day.plusDays(1).toString());
    }

    private List<String> between(String last) {
        var threadIds = new LinkedHashSet<String>();
        try (var entries = agenda.range(BEFORE_EVERY_DAY, last)) {
            entries.forEachRemaining(entry -> threadIds.add(entry.value));
        }
        return List.copyOf(threadIds);
    }
}
