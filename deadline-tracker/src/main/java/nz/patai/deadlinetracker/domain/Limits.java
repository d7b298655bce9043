package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;

/**
 * The last days of the limits of a clock, as they stand.
 *
 * @param clarification last day on which asking for clarification keeps the right to restart
 * @param transfer last day to transfer the request
 * @param decision last day to decide and tell the requester
 */
public record Limits(LocalDate clarification, LocalDate transfer, LocalDate decision) {

    static Limits of(List<Limit> limits) {
        return new Limits(
                lastDay(limits, LimitKind.CLARIFICATION),
                lastDay(limits, LimitKind.TRANSFER),
                lastDay(limits, LimitKind.DECISION));
    }

    /** The last day of a limit. */
    LocalDate of(LimitKind kind) {
        return switch (kind) {
            case CLARIFICATION -> clarification;
            case TRANSFER -> transfer;
            case DECISION -> decision;
            case EXTENSION_NOTICE, RELEASE, UNKNOWN -> throw none(kind);
        };
    }

    /** The limits once one has another last day. */
    Limits with(LimitKind kind, LocalDate dueOn) {
        return switch (kind) {
            case CLARIFICATION -> new Limits(dueOn, transfer, decision);
            case TRANSFER -> new Limits(clarification, dueOn, decision);
            case DECISION -> new Limits(clarification, transfer, dueOn);
            case EXTENSION_NOTICE, RELEASE, UNKNOWN -> throw none(kind);
        };
    }

    private static UndecidableException none(LimitKind kind) {
        return new UndecidableException("a clock has no limit " + kind + ": its writer must name another");
    }

    private static LocalDate lastDay(List<Limit> limits, LimitKind kind) {
        return limits.stream()
                .filter(limit -> limit.kind() == kind)
                .map(Limit::dueOn)
                .findFirst()
                .orElseThrow(() -> new UndecidableException("the clock has no limit " + kind));
    }
}
