package nz.patai.register.history;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.event.SkippedDays;
import nz.patai.event.StopReason;

/** The clock of a request received on Wednesday 7 February 2024, as the law has it. */
public final class Clocks {

    public static final LocalDate WED_2024_02_07 = LocalDate.of(2024, 2, 7);
    public static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);

    private Clocks() {}

    public static List<Limit> limits() {
        return List.of(
                new Limit(LimitKind.CLARIFICATION, 7, LocalDate.of(2024, 2, 16), "OIA s 15(1AB)"),
                new Limit(LimitKind.TRANSFER, 10, LocalDate.of(2024, 2, 21), "OIA s 14"),
                new Limit(LimitKind.DECISION, 20, WED_2024_03_06, "OIA s 15(1)"));
    }

    public static Proof proof() {
        return new Proof(
                WED_2024_02_07,
                "oia-0123456789abcdef",
                List.of(
                        weekend(LocalDate.of(2024, 2, 10)),
                        weekend(LocalDate.of(2024, 2, 17)),
                        weekend(LocalDate.of(2024, 2, 24)),
                        weekend(LocalDate.of(2024, 3, 2))));
    }

    public static ClockStarted started() {
        return new ClockStarted(LegalAct.OIA, null, limits(), proof());
    }

    public static ClockStopped stopped(StopReason reason, LocalDate on, int workingDays) {
        return new ClockStopped(reason, on, workingDays, WED_2024_03_06, !on.isAfter(WED_2024_03_06));
    }

    private static SkippedDays weekend(LocalDate saturday) {
        return new SkippedDays(saturday, saturday.plusDays(1), "weekend", "OIA s 2(1) working day (a)");
    }
}
