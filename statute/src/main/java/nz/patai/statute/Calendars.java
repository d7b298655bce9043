package nz.patai.statute;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Builds the calendar of each jurisdiction once and keeps it. For a run over many rows; safe for many threads. */
public final class Calendars {
    private final Map<Jurisdiction, WorkingDays> built = new ConcurrentHashMap<>();

    /** The working days of a jurisdiction. */
    public WorkingDays of(Jurisdiction jurisdiction) {
        return built.computeIfAbsent(jurisdiction, WorkingDays::of);
    }
}
