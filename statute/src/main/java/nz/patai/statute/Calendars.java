package nz.patai.statute;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the calendar of each jurisdiction once and keeps it. For a run over many rows; safe for many threads. */
public final class Calendars {
    private final Map<Jurisdiction, WorkingDays> built = new ConcurrentHashMap<>();
    private final List<AddedDay> added;
    private final Map<Region, Map<LocalDate, LocalDate>> moved;

    /** The calendars that the program knows. */
    public Calendars() {
        this(List.of(), Map.of());
    }

    /**
     * The calendars that the program knows, with what was made law, or decided by a council, since.
     *
     * @param added days that are no working days beside those that the program knows
     * @param moved by region, anniversary days that are kept on another date: from the day the region has it on, to the day it is kept on
     */
    public Calendars(List<AddedDay> added, Map<Region, Map<LocalDate, LocalDate>> moved) {
        this.added = List.copyOf(added);
        this.moved = Map.copyOf(moved);
    }

    /** Names all that the program knows of working days: another one as soon as any day of any jurisdiction changes. */
    public static String programId() {
        Calendars known = new Calendars();
        return Stream.concat(
                        Stream.of(Jurisdiction.oia(), Jurisdiction.of(Act.LGOIMA, null)),
                        Arrays.stream(Region.values()).map(Jurisdiction::lgoima))
                .map(jurisdiction -> known.of(jurisdiction).id())
                .collect(Collectors.joining(" "));
    }

    /** The working days of a jurisdiction; where it moves no days itself, with those that are moved in its region. */
    public WorkingDays of(Jurisdiction jurisdiction) {
        return built.computeIfAbsent(jurisdiction, this::build);
    }

    private WorkingDays build(Jurisdiction jurisdiction) {
        Region region = jurisdiction.region();
        Map<LocalDate, LocalDate> moves = region == null ? Map.of() : moved.getOrDefault(region, Map.of());
        Jurisdiction own =
                jurisdiction.movedDays().isEmpty() ? new Jurisdiction(jurisdiction.act(), region, moves) : jurisdiction;
        return WorkingDays.of(
                own,
                added.stream()
                        .filter(day -> day.concerns(own))
                        .map(AddedDay::asDay)
                        .toList());
    }
}
