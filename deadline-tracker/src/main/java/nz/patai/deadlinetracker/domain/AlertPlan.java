package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nz.patai.event.AlertKind;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import org.jspecify.annotations.Nullable;

/**
 * When to tell of the limits of a request.
 *
 * @param watches one for each limit that is told of
 */
public record AlertPlan(List<Watch> watches) {

    private static final List<AlertKind> OF_DECISION =
            List.of(AlertKind.DUE_IN_FIVE, AlertKind.DUE_IN_ONE, AlertKind.DUE_TODAY);
    private static final List<AlertKind> OF_EXTENDED = Stream.concat(
                    Stream.of(AlertKind.EXTENSION_ENDING), OF_DECISION.stream())
            .toList();

    private static final int OWN_DAYS =
            nz.patai.statute.Limit.DECISION.workingDays().value();

    /** Nothing is told. */
    static final AlertPlan NONE = new AlertPlan(List.of());

    /** Takes a copy. */
    public AlertPlan {
        watches = List.copyOf(watches);
    }

    /**
     * The plan for limits that nobody was told of yet.
     *
     * @param limits the limits
     * @param proof which days before them are working days
     * @param movedBy the event that set them; null where the start of the clock did
     */
    static AlertPlan of(List<Limit> limits, Proof proof, AlertRules rules, @Nullable UUID movedBy) {
        var back = new CountBack(proof, rules);
        return new AlertPlan(
                limits.stream().flatMap(limit -> watches(limit, back, movedBy)).toList());
    }

    /**
     * The plan for material that follows the decision: from the day after the one that was named, on each working day.
     *
     * <p>Source: OIA s 28(5); LGOIMA s 27(5): undue delay counts as a refusal.
     */
    static AlertPlan ofRelease(@Nullable LocalDate releaseBy) {
        return releaseBy == null
                ? NONE
                : new AlertPlan(List.of(
                        new Watch(LimitKind.RELEASE, releaseBy, List.of(), AlertKind.NOT_RELEASED, null, null, null)));
    }

    /** The plan once an event gave a limit another last day, of which nobody has been told. */
    AlertPlan moved(Limit limit, Proof proof, AlertRules rules, UUID movedBy) {
        var others = limit.kind() == LimitKind.DECISION ? without(LimitKind.EXTENSION_NOTICE) : this;
        return new AlertPlan(Stream.concat(
                        others.without(limit.kind()).watches.stream(),
                        watches(limit, new CountBack(proof, rules), movedBy))
                .toList());
    }

    /** Of a decision's limit that is extended it is told earlier, and no more that it could be. */
    private static Stream<Watch> watches(Limit limit, CountBack back, @Nullable UUID movedBy) {
        var dueOn = limit.dueOn();
        return switch (limit.kind()) {
            case CLARIFICATION, TRANSFER -> Stream.of(back.single(limit.kind(), dueOn, movedBy));
            case DECISION ->
                limit.workingDays() > OWN_DAYS
                        ? Stream.of(back.decision(dueOn, OF_EXTENDED, movedBy))
                        : Stream.of(
                                back.single(LimitKind.EXTENSION_NOTICE, dueOn, movedBy),
                                back.decision(dueOn, OF_DECISION, movedBy));
            case EXTENSION_NOTICE, RELEASE, UNKNOWN -> Stream.empty(); // no clock has these
        };
    }

    /** The first day on which something more may be owed; empty where all is told. */
    Optional<LocalDate> next() {
        return watches.stream().flatMap(w -> w.next().stream()).min(LocalDate::compareTo);
    }

    AlertPlan tell(LimitKind limit, AlertKind kind, LocalDate day) {
        return change(w -> w.limit() == limit ? w.tell(kind, day) : w);
    }

    /** Without what nothing will be told of from a day on. */
    AlertPlan on(LocalDate day) {
        return new AlertPlan(watches.stream().filter(w -> !w.isDoneBy(day)).toList());
    }

    /** Without a limit that is met. */
    AlertPlan without(LimitKind limit) {
        return new AlertPlan(watches.stream().filter(w -> w.limit() != limit).toList());
    }

    private AlertPlan change(UnaryOperator<Watch> change) {
        return new AlertPlan(watches.stream().map(change).toList());
    }
}
