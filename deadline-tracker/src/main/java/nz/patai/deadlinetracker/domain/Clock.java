package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.UUID;
import nz.patai.event.StopReason;

/** The statutory clock of a request. The law knows no pause: it runs, or the duty is done or has gone. */
public sealed interface Clock {

    /**
     * The clock runs.
     *
     * @param startedBy the ClockStarted event
     * @param clarificationUntil last day on which asking for clarification keeps the right to restart
     * @param alerts what is told of the decision's limit, and when
     * @param decision how far the decision has come
     */
    record Running(UUID startedBy, LocalDate clarificationUntil, AlertPlan alerts, Decision decision) implements Clock {

        /** Last day of the decision's limit. */
        public LocalDate decisionDueOn() {
            return alerts.dueOn();
        }

        Running decide(UUID decisionRecorded) {
            return switch (decision) {
                case Decision.Undecided none -> with(none.record(decisionRecorded));
                case Decision.Recorded older -> with(older.replace(decisionRecorded));
                case Decision.Signed signed -> this;
            };
        }

        Running sign(UUID composedEventId) {
            return decision instanceof Decision.Recorded recorded ? with(recorded.sign(composedEventId)) : this;
        }

        Running tell(AlertPlan told) {
            return new Running(startedBy, clarificationUntil, told, decision);
        }

        /** As if its letter was never signed, for it did not reach the requester; for any other letter nothing changes. */
        Running reopen(UUID composedEventId) {
            return decision instanceof Decision.Signed signed
                            && signed.composedEventId().equals(composedEventId)
                    ? new Running(startedBy, clarificationUntil, alerts.reopen(), signed.reopen())
                    : this;
        }

        Stopped stop(StopReason reason, UUID because) {
            return new Stopped(this, reason, because);
        }

        private Running with(Decision next) {
            return new Running(startedBy, clarificationUntil, alerts, next);
        }
    }

    /**
     * The clock stopped.
     *
     * @param before as it ran until then
     * @param reason why
     * @param because the letter that was sent (its ResponseComposed event), or the command
     */
    record Stopped(Running before, StopReason reason, UUID because) implements Clock {

        /** True where sending this letter stopped the clock. */
        boolean stoppedBy(UUID composedEventId) {
            return reason == StopReason.DECISION_SENT && because.equals(composedEventId);
        }

        /** As if it never stopped: what stopped it did not reach the requester. A signature given for it is spent. */
        Running resume() {
            var decision = before.decision() instanceof Decision.Signed signed ? signed.reopen() : before.decision();
            return new Running(
                    before.startedBy(),
                    before.clarificationUntil(),
                    before.alerts().reopen(),
                    decision);
        }
    }
}
