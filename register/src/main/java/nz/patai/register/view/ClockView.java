package nz.patai.register.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.SkippedDays;
import nz.patai.event.StopReason;
import nz.patai.register.casefile.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A clock with its proof.
 *
 * @param running true until it stops
 * @param stopped how it stopped; null while it runs
 * @param limits as they are now, earliest first
 * @param receivedOn day 0 of the count
 * @param calendarId the calendar that was used
 * @param skipped the days that were skipped, in order: every other day after day 0 is a working day
 * @param events the events that started, moved, stopped or resumed it, in order
 */
public record ClockView(
        boolean running,
        @Nullable StoppedView stopped,
        List<LimitView> limits,
        LocalDate receivedOn,
        String calendarId,
        List<SkippedView> skipped,
        List<UUID> events) {

    static ClockView of(Clock clock) {
        return new ClockView(
                clock.isRunning(),
                StoppedView.of(clock),
                clock.limits().stream().map(LimitView::of).toList(),
                clock.proof().receivedOn(),
                clock.proof().calendarId(),
                clock.proof().skipped().stream().map(SkippedView::of).toList(),
                clock.moves());
    }

    /**
     * How a clock stopped.
     *
     * @param reason why
     * @param on day
     * @param workingDays from the receipt as day 0 to that day
     * @param dueOn last day of the limit that ran
     * @param onTime true where it stopped on or before that day
     */
    public record StoppedView(StopReason reason, LocalDate on, int workingDays, LocalDate dueOn, boolean onTime) {

        static @Nullable StoppedView of(Clock clock) {
            var s = clock.stopped();
            return s == null
                    ? null
                    : new StoppedView(s.reason(), s.stoppedOn(), s.workingDays(), s.dueOn(), s.onTime());
        }
    }

    /**
     * One limit.
     *
     * @param kind which
     * @param workingDays after day 0
     * @param dueOn its last day
     * @param section the section that sets it
     */
    public record LimitView(LimitKind kind, int workingDays, LocalDate dueOn, String section) {

        static LimitView of(Limit l) {
            return new LimitView(l.kind(), l.workingDays(), l.dueOn(), l.section());
        }
    }

    /**
     * Days that do not count, for one reason.
     *
     * @param first first such day
     * @param last last such day, inclusive
     * @param reason why they are no working days
     * @param source the law that says so
     */
    public record SkippedView(LocalDate first, LocalDate last, String reason, String source) {

        static SkippedView of(SkippedDays s) {
            return new SkippedView(s.first(), s.last(), s.reason(), s.source());
        }
    }
}
