package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.LimitKind;
import nz.patai.event.StopReason;
import org.jspecify.annotations.Nullable;

/** The statutory clock of a request. The law knows no pause: it runs, or the duty is done or has gone. */
public sealed interface Clock {

    /** The ClockStarted event, or that which it last restarted with. */
    UUID startedBy();

    /** What is told, and when. */
    AlertPlan alerts();

    /** With something told, or nothing to tell of any more. */
    Clock with(AlertPlan told);

    /**
     * The clock runs.
     *
     * @param startedBy the ClockStarted event
     * @param limits the last days of its limits
     * @param alerts what is told of the limits, and when
     * @param decision how far the decision has come
     * @param extensions what was decided to extend them
     * @param asked letters that asked what is meant, in the order in which they were sent
     * @param transfers what goes, or went, to other bodies
     */
    record Running(
            UUID startedBy,
            Limits limits,
            AlertPlan alerts,
            Decision decision,
            Extended extensions,
            List<Asked> asked,
            Transfers transfers)
            implements Clock {

        /** Takes a copy. */
        public Running {
            asked = List.copyOf(asked);
        }

        /** A clock of which only the start is known. */
        static Running started(UUID startedBy, Limits limits, AlertPlan alerts) {
            return new Running(
                    startedBy, limits, alerts, new Decision.Undecided(), Extended.NONE, List.of(), Transfers.NONE);
        }

        /** The clock anew: what was decided stands, what was extended and asked was about the wording before. */
        Running restart(UUID restartedBy, Limits next, AlertPlan told) {
            var anew = new Running(restartedBy, next, told, decision, Extended.NONE, List.of(), transfers);
            return decision instanceof Decision.Undecided ? anew : anew.withoutChoices();
        }

        Running ask(Asked letter) {
            return with(Stream.concat(asked.stream(), Stream.of(letter)).toList());
        }

        /** As if a letter was never sent: it came back. */
        Running notAsked(UUID letter) {
            return with(asked.stream()
                    .filter(a -> !a.composedEventId().equals(letter))
                    .toList());
        }

        /** The day of the last letter up to a day that asked what is meant; empty for none. */
        Optional<LocalDate> askedBy(LocalDate day) {
            return asked.stream().map(Asked::on).filter(on -> !on.isAfter(day)).max(LocalDate::compareTo);
        }

        /** Who has decided need not be told of what else could have been done. */
        Running decide(UUID decisionRecorded, @Nullable LocalDate releaseBy) {
            return switch (decision) {
                case Decision.Undecided none -> withoutChoices().with(none.record(decisionRecorded, releaseBy));
                case Decision.Recorded older -> with(older.replace(decisionRecorded, releaseBy));
                case Decision.Signed signed -> this;
            };
        }

        /** What was recorded does not say what was decided since: it must be decided anew before a letter can be signed. */
        Running reconsider() {
            return decision instanceof Decision.Recorded ? with(new Decision.Undecided()) : this;
        }

        Running sign(UUID composedEventId) {
            return decision instanceof Decision.Recorded recorded ? with(recorded.sign(composedEventId)) : this;
        }

        @Override
        public Running with(AlertPlan told) {
            return new Running(startedBy, limits, told, decision, extensions, asked, transfers);
        }

        Running with(Transfers next) {
            return new Running(startedBy, limits, alerts, decision, extensions, asked, next);
        }

        Running with(Extended next) {
            return new Running(startedBy, limits, alerts, decision, next, asked, transfers);
        }

        /** With another last day of a limit, and what is told of it. */
        Running move(LimitKind limit, LocalDate dueOn, AlertPlan told) {
            var moved = new Running(startedBy, limits.with(limit, dueOn), told, decision, extensions, asked, transfers);
            return decision instanceof Decision.Undecided ? moved : moved.withoutChoices();
        }

        /** As if its letter was never signed, for it did not reach the requester; for any other letter nothing changes. */
        Running reopen(UUID composedEventId) {
            return decision instanceof Decision.Signed signed
                            && signed.composedEventId().equals(composedEventId)
                    ? with(signed.reopen())
                    : this;
        }

        Stopped stop(StopReason reason, UUID because) {
            return new Stopped(
                    this,
                    reason,
                    because,
                    reason == StopReason.DECISION_SENT && decision instanceof Decision.Signed signed
                            ? AlertPlan.ofRelease(signed.releaseBy())
                            : AlertPlan.NONE);
        }

        private Running withoutChoices() {
            return with(alerts.without(LimitKind.CLARIFICATION)
                    .without(LimitKind.TRANSFER)
                    .without(LimitKind.EXTENSION_NOTICE));
        }

        private Running with(Decision next) {
            return new Running(startedBy, limits, alerts, next, extensions, asked, transfers);
        }

        private Running with(List<Asked> letters) {
            return new Running(startedBy, limits, alerts, decision, extensions, letters, transfers);
        }
    }

    /**
     * The clock stopped.
     *
     * @param before as it ran until then
     * @param reason why
     * @param because the letter that was sent (its ResponseComposed event), or the command
     * @param alerts what is told of the material that was to follow the decision
     */
    record Stopped(Running before, StopReason reason, UUID because, AlertPlan alerts) implements Clock {

        @Override
        public UUID startedBy() {
            return before.startedBy();
        }

        @Override
        public Stopped with(AlertPlan told) {
            return new Stopped(before, reason, because, told);
        }

        /** True where sending this letter stopped the clock. */
        boolean stoppedBy(UUID composedEventId) {
            return switch (reason) {
                case DECISION_SENT -> because.equals(composedEventId);
                case TRANSFERRED -> before.transfers().of(composedEventId).isPresent();
                case WITHDRAWN, UNKNOWN -> false;
            };
        }

        /** As if it never stopped: what stopped it did not reach the requester. A signature given for it is spent. */
        Running resume() {
            return before.decision() instanceof Decision.Signed signed ? before.with(signed.reopen()) : before;
        }
    }
}
