package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import nz.patai.event.ClockStarted;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import org.jspecify.annotations.Nullable;

/**
 * A legal request and its clock.
 *
 * @param requestId its id
 * @param act the Act it is dealt with under
 * @param region region of the body where its calendar needs one; null otherwise
 * @param receivedOn day 0, Pacific/Auckland
 * @param clock its clock
 */
public record Request(
        String requestId, LegalAct act, @Nullable String region, LocalDate receivedOn, Clock clock) {

    static Request of(String requestId, java.util.UUID eventId, ClockStarted started) {
        var plan = AlertPlan.of(lastDay(started, LimitKind.DECISION), started.proof());
        var clock =
                new Clock.Running(eventId, lastDay(started, LimitKind.CLARIFICATION), plan, new Decision.Undecided());
        return new Request(
                requestId, started.act(), started.region(), started.proof().receivedOn(), clock);
    }

    /** Working days from the receipt as day 0 to a day. */
    int workingDaysUntil(LocalDate day, Rules rules) {
        return rules.workingDays(act, region)
                .between(receivedOn, day)
                .orElseThrow(() -> new UndecidableException("the calendar does not cover " + receivedOn + " to " + day
                        + ": correct the date, or extend the calendar"));
    }

    Request with(Clock next) {
        return new Request(requestId, act, region, receivedOn, next);
    }

    private static LocalDate lastDay(ClockStarted started, LimitKind kind) {
        return started.limits().stream()
                .filter(limit -> limit.kind() == kind)
                .map(Limit::dueOn)
                .findFirst()
                .orElseThrow(() -> new UndecidableException("the clock has no limit " + kind));
    }
}
