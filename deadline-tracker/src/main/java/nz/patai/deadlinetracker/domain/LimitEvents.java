package nz.patai.deadlinetracker.domain;

import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.event.SkippedDays;
import nz.patai.statute.CountRefused;
import nz.patai.statute.Counted;
import nz.patai.statute.DueDate;
import nz.patai.statute.SkippedSpan;

/** Limits as the law counts them, in the words of the events. */
final class LimitEvents {

    private LimitEvents() {}

    /** A limit with its last day. */
    static Limit limit(LimitKind kind, DueDate due, String section) {
        var act = due.calendar().jurisdiction().act();
        return new Limit(kind, due.workingDays(), due.dueOn(), act + " " + section);
    }

    /** How a last day, and each that comes before it, was counted. */
    static Proof proof(DueDate latest) {
        var skipped = latest.skipped().stream().map(LimitEvents::skipped).toList();
        return new Proof(latest.receivedOn(), latest.calendar().id(), skipped);
    }

    static LimitKind kind(nz.patai.statute.Limit limit) {
        return switch (limit) {
            case CLARIFICATION -> LimitKind.CLARIFICATION;
            case TRANSFER -> LimitKind.TRANSFER;
            case DECISION -> LimitKind.DECISION;
        };
    }

    /** The limit that the Acts set by that name. */
    static nz.patai.statute.Limit limit(LimitKind kind) {
        return switch (kind) {
            case CLARIFICATION -> nz.patai.statute.Limit.CLARIFICATION;
            case TRANSFER -> nz.patai.statute.Limit.TRANSFER;
            case DECISION -> nz.patai.statute.Limit.DECISION;
            case EXTENSION_NOTICE, RELEASE, UNKNOWN ->
                throw new IllegalArgumentException(kind + " is no limit that is counted from a receipt");
        };
    }

    /** A count that must not be guessed at. */
    static DueDate counted(Counted counted) {
        return switch (counted) {
            case DueDate due -> due;
            case CountRefused refused -> throw new UndecidableException(refused.message());
        };
    }

    private static SkippedDays skipped(SkippedSpan span) {
        return new SkippedDays(span.first(), span.last(), span.reason(), span.source());
    }
}
