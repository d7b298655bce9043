package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A casebook in memory, for decisions that are made again. */
public final class MemoryCasebook implements Casebook {

    private final Map<String, ThreadState> threads = new HashMap<>();
    private final NavigableMap<String, String> agenda = new TreeMap<>();
    private @Nullable Today today;
    private @Nullable String settings;

    @Override
    public ThreadState thread(String threadId) {
        return threads.getOrDefault(threadId, ThreadState.empty(threadId));
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
        agenda.remove(agendaKey);
    }

    @Override
    public @Nullable Today today() {
        return today;
    }

    @Override
    public void begin(Today day) {
        today = day;
    }

    @Override
    public @Nullable String settings() {
        return settings;
    }

    @Override
    public void adopt(String content) {
        settings = content;
    }

    @Override
    public List<String> open() {
        return agenda.values().stream().distinct().toList();
    }

    @Override
    public List<String> dueBy(LocalDate day) {
        return agenda.headMap(day.plusDays(1).toString(), true).values().stream()
                .distinct()
                .toList();
    }
}
