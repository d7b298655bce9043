package nz.patai.register.timeline;

import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.UnknownEvent;

/** Lines on clocks and alerts. */
final class ClockSummary {

    private ClockSummary() {}

    static String of(DeadlinesEvent event) {
        return switch (event) {
            case ClockStarted e -> Words.limits(e.limits());
            case ClockRestarted e -> "anew from " + e.proof().receivedOn() + ": " + Words.limits(e.limits());
            case ClockExtended e -> Words.limit(e.limit()) + " instead of " + e.oldDueOn();
            case ExtensionVoid e ->
                "the extension notice of " + e.sentOn() + " has no effect, it had to go by " + e.noticeUntil() + " ("
                        + e.section() + ")";
            case ClockRecomputed e -> Words.limits(e.limits()) + ": " + e.reason();
            case ClockStopped e ->
                Words.of(e.reason()) + " on " + e.stoppedOn() + ", working day " + e.workingDays() + ", due "
                        + e.dueOn() + ", " + (e.onTime() ? "on time" : "late");
            case ClockResumed e -> "runs on, due " + e.dueOn() + ": " + e.reason();
            case DeadlineAlert e ->
                Words.of(e.kind()) + " for " + e.day() + ", due " + e.dueOn() + ", working days left "
                        + e.workingDaysLeft() + ", tell " + String.join(", ", e.tell());
            case UnknownEvent e -> e.name();
        };
    }
}
