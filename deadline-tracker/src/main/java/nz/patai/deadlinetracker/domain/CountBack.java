package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.deadlinetracker.domain.Watch.Stage;
import nz.patai.event.AlertKind;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which a limit is told of, counted back from its last day.
 *
 * @param proof which days are working days
 * @param rules how many days before each is told
 */
record CountBack(Proof proof, AlertRules rules) {

    /** A limit that is told of once, shortly before its last day. */
    Watch single(LimitKind limit, LocalDate dueOn, @Nullable UUID movedBy) {
        return new Watch(limit, dueOn, stages(dueOn, List.of(kind(limit))), null, null, null, movedBy);
    }

    /** The limit of a decision, which is told of on each working day once it is over. */
    Watch decision(LocalDate dueOn, List<AlertKind> kinds, @Nullable UUID movedBy) {
        return new Watch(LimitKind.DECISION, dueOn, stages(dueOn, kinds), AlertKind.OVERDUE, null, null, movedBy);
    }

    private List<Stage> stages(LocalDate dueOn, List<AlertKind> kinds) {
        return kinds.stream().flatMap(kind -> stage(kind, dueOn)).toList();
    }

    private Stream<Stage> stage(AlertKind kind, LocalDate dueOn) {
        var before = rules.before().get(kind);
        return before == null ? Stream.empty() : Stream.of(new Stage(kind, workingDaysBefore(dueOn, before)));
    }

    private LocalDate workingDaysBefore(LocalDate dueOn, int count) {
        var day = dueOn;
        for (var left = count; left > 0 && day.isAfter(proof.receivedOn()); left -= isSkipped(day) ? 0 : 1) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean isSkipped(LocalDate day) {
        return proof.skipped().stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
    }

    private static AlertKind kind(LimitKind limit) {
        return switch (limit) {
            case CLARIFICATION -> AlertKind.CLARIFY_SOON;
            case TRANSFER -> AlertKind.TRANSFER_SOON;
            case EXTENSION_NOTICE -> AlertKind.EXTEND_OR_DECIDE;
            case DECISION, RELEASE, UNKNOWN ->
                throw new IllegalArgumentException(limit + " is no limit that is told of once");
        };
    }
}
