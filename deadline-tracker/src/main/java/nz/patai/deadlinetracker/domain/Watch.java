package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.AlertKind;
import nz.patai.event.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * When to tell of one limit, and what was told. Who comes late is told only what presses most; what was told is never told again, nor
 * anything that presses less, but for what is over: that is told on each working day.
 *
 * @param limit the limit
 * @param dueOn its last day
 * @param stages what is told up to that day, the least pressing first
 * @param after what is told on each working day after it; null for nothing
 * @param told what was told last; null for nothing yet
 * @param toldOn the day on which that was told; null for nothing yet
 * @param movedBy the event that set this last day; null where the start of the clock did
 */
public record Watch(
        LimitKind limit,
        LocalDate dueOn,
        List<Stage> stages,
        @Nullable AlertKind after,
        @Nullable AlertKind told,
        @Nullable LocalDate toldOn,
        @Nullable UUID movedBy) {

    /**
     * A step of pressure.
     *
     * @param kind what is told
     * @param from the first day on which it is owed
     */
    public record Stage(AlertKind kind, LocalDate from) {}

    /** Takes a copy. */
    public Watch {
        stages = List.copyOf(stages);
    }

    /** What is to be told on a day; empty for nothing. */
    Optional<AlertKind> owedOn(LocalDate day, boolean isWorkingDay) {
        if (day.isAfter(dueOn)) {
            return isWorkingDay && isAfterLastTold(day) ? Optional.ofNullable(after) : Optional.empty();
        }
        return stages.stream()
                .skip(firstUntold())
                .filter(stage -> !stage.from().isAfter(day))
                .map(Stage::kind)
                .reduce((_, later) -> later);
    }

    /** The first day on which something more may be owed; empty where all is told. */
    Optional<LocalDate> next() {
        return stages.stream()
                .skip(firstUntold())
                .map(Stage::from)
                .findFirst()
                .or(() -> after == null
                        ? Optional.empty()
                        : Optional.of(laterOf(dueOn, toldOn).plusDays(1)));
    }

    Watch tell(AlertKind kind, LocalDate day) {
        return new Watch(limit, dueOn, stages, after, kind, day, movedBy);
    }

    /** True where nothing will be told of it from a day on. */
    boolean isDoneBy(LocalDate day) {
        return after == null && dueOn.isBefore(day);
    }

    /** True for what is told anew each day. */
    boolean isDaily(AlertKind kind) {
        return kind == after;
    }

    private boolean isAfterLastTold(LocalDate day) {
        return toldOn == null || toldOn.isBefore(day);
    }

    private int firstUntold() {
        if (told == null) {
            return 0;
        }
        for (var i = 0; i < stages.size(); i++) {
            if (stages.get(i).kind() == told) {
                return i + 1;
            }
        }
        return stages.size(); // what comes after all of them was told
    }

    private static LocalDate laterOf(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}
