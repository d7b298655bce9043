package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.UUID;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockStarted;
import nz.patai.event.LegalAct;
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

    static Request of(String requestId, UUID eventId, ClockStarted started, AlertRules rules) {
        var clock = Clock.Running.started(
                eventId, Limits.of(started.limits()), AlertPlan.of(started.limits(), started.proof(), rules, null));
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

    /** With its clock anew: day 0 is another. */
    Request restart(UUID eventId, ClockRestarted restarted, AlertRules rules) {
        if (!(clock instanceof Clock.Running running)) {
            return this;
        }
        var told = AlertPlan.of(restarted.limits(), restarted.proof(), rules, eventId);
        var anew = running.restart(eventId, Limits.of(restarted.limits()), told);
        return new Request(requestId, act, region, restarted.proof().receivedOn(), anew);
    }

    Request with(Clock next) {
        return new Request(requestId, act, region, receivedOn, next);
    }
}
