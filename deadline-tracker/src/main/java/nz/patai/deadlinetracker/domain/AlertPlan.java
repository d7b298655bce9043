package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nz.patai.event.AlertKind;
import nz.patai.event.Proof;
import org.jspecify.annotations.Nullable;

/**
 * When to tell of one limit, and what was told. Who comes late tells only what presses most; what was told is never told again, nor
 * anything that presses less.
 *
 * @param inFive the working day with five more to come
 * @param inOne the working day with one more to come
 * @param dueOn last day of the limit
 * @param told what was told last; null for nothing yet
 * @param reopened true once a decision that was signed or sent did not reach the requester: from then on it is news that the limit is over,
 *     for on its last day all seemed done
 */
public record AlertPlan(
        LocalDate inFive,
        LocalDate inOne,
        LocalDate dueOn,
        @Nullable AlertKind told,
        boolean reopened) {

    private static final List<AlertKind> BY_PRESSURE =
            List.of(AlertKind.DUE_IN_FIVE, AlertKind.DUE_IN_ONE, AlertKind.DUE_TODAY, AlertKind.OVERDUE);

    /** The plan for a limit; the proof says which days before it are working days. */
    static AlertPlan of(LocalDate dueOn, Proof proof) {
        return new AlertPlan(
                workingDaysBefore(dueOn, 5, proof), workingDaysBefore(dueOn, 1, proof), dueOn, null, false);
    }

    /** What is to be told on a day; empty for nothing. */
    Optional<AlertKind> owedOn(LocalDate day) {
        return Optional.ofNullable(pressingOn(day)).filter(this::isNews);
    }

    AlertPlan tell(AlertKind kind) {
        return new AlertPlan(inFive, inOne, dueOn, kind, reopened);
    }

    AlertPlan reopen() {
        return new AlertPlan(inFive, inOne, dueOn, told, true);
    }

    /** The first day on which something more will be owed; empty where all is told. */
    Optional<LocalDate> next() {
        return Optional.ofNullable(
                switch (told) {
                    case null -> inFive;
                    case DUE_IN_FIVE -> inOne;
                    case DUE_IN_ONE -> dueOn;
                    case DUE_TODAY -> reopened ? dueOn.plusDays(1) : null;
                    default -> null;
                });
    }

    /** The overdue one is for a limit on whose last day nobody was told, for it was missed before we knew of it, or told of what was undone. */
    private boolean isNews(AlertKind kind) {
        return told == null
                || ((reopened || told != AlertKind.DUE_TODAY) && BY_PRESSURE.indexOf(kind) > BY_PRESSURE.indexOf(told));
    }

    private @Nullable AlertKind pressingOn(LocalDate day) {
        if (day.isAfter(dueOn)) {
            return AlertKind.OVERDUE;
        } else if (day.equals(dueOn)) {
            return AlertKind.DUE_TODAY;
        } else if (!day.isBefore(inOne)) {
            return AlertKind.DUE_IN_ONE;
        }
        return day.isBefore(inFive) ? null : AlertKind.DUE_IN_FIVE;
    }

    private static LocalDate workingDaysBefore(LocalDate dueOn, int count, Proof proof) {
        var day = dueOn;
        for (var left = count; left > 0 && day.isAfter(proof.receivedOn()); left -= isSkipped(day, proof) ? 0 : 1) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static boolean isSkipped(LocalDate day, Proof proof) {
        return proof.skipped().stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
    }
}
