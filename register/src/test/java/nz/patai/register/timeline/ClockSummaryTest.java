package nz.patai.register.timeline;

import static nz.patai.register.timeline.Lines.ID;
import static nz.patai.register.timeline.Lines.LATE;
import static nz.patai.register.timeline.Lines.THU;
import static nz.patai.register.timeline.Lines.line;
import static nz.patai.register.timeline.Lines.told;
import static nz.patai.register.timeline.Lines.types;
import static nz.patai.register.timeline.Lines.typesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.event.AlertKind;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockRestarted;
import nz.patai.event.ClockResumed;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.StopReason;
import nz.patai.event.UnknownEvent;
import nz.patai.register.history.Clocks;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClockSummaryTest {

    private static final List<Limit> LIMITS = List.of(new Limit(LimitKind.DECISION, 1, THU, "OIA s 15(1)"));

    static Stream<Arguments> lines() {
        return Stream.of(
                line(
                        Topics.DEADLINES,
                        Clocks.started(),
                        "clarification by 2024-02-16 (OIA s 15(1AB)), transfer by 2024-02-21 (OIA s 14), decision by 2024-03-06 (OIA s 15(1))"),
                line(
                        Topics.DEADLINES,
                        new ClockRestarted(ID, LIMITS, Clocks.proof()),
                        "anew from 2024-02-07: decision by 2024-02-08 (OIA s 15(1))"),
                line(
                        Topics.DEADLINES,
                        new ClockExtended(LimitKind.DECISION, THU.minusDays(1), LIMITS.getFirst(), Clocks.proof()),
                        "decision by 2024-02-08 (OIA s 15(1)) instead of 2024-02-07"),
                line(
                        Topics.DEADLINES,
                        new ExtensionVoid(LimitKind.DECISION, THU, THU.minusDays(1), "OIA s 15A(3)"),
                        "the extension notice of 2024-02-08 has no effect, it had to go by 2024-02-07 (OIA s 15A(3))"),
                line(
                        Topics.DEADLINES,
                        new ClockRecomputed(LIMITS, LIMITS, Clocks.proof(), "a day of mourning"),
                        "decision by 2024-02-08 (OIA s 15(1)): a day of mourning"),
                line(
                        Topics.DEADLINES,
                        Clocks.stopped(StopReason.DECISION_SENT, THU, 1),
                        "decision sent on 2024-02-08, working day 1, due 2024-03-06, on time"),
                line(
                        Topics.DEADLINES,
                        Clocks.stopped(StopReason.WITHDRAWN, LATE, 21),
                        "withdrawn on 2024-03-07, working day 21, due 2024-03-06, late"),
                line(Topics.DEADLINES, new ClockResumed(THU, "it came back"), "runs on, due 2024-02-08: it came back"),
                line(
                        Topics.DEADLINES,
                        new DeadlineAlert(
                                AlertKind.OVERDUE,
                                LimitKind.DECISION,
                                LATE,
                                THU,
                                -19,
                                List.of("adviser", "manager"),
                                null),
                        "overdue for 2024-03-07, due 2024-02-08, working days left -19, tell adviser, manager"),
                line(
                        Topics.DEADLINES,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lines")
    void tellsAnEventInALineWithoutItsTexts(Topic<?> topic, EventRecord body, String line) {
        assertThat(told(topic, body)).isEqualTo(line);
    }

    @Test
    void hasALineForEveryEventOfItsTopics() {
        assertThat(types(lines())).containsAll(typesOf(Topics.DEADLINES));
    }
}
