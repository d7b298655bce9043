package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.LegalAct;
import nz.patai.event.LimitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingTest {

    private static final LocalDate WED_2024_02_28 = LocalDate.of(2024, 2, 28);

    private final MemoryCasebook book = new MemoryCasebook();
    private final List<Fact> facts = new ArrayList<>();

    @Test
    void tellsOfAllOtherRequestsOnADayOnWhichOneCannotBeDecidedOn() {
        keep("fyi-1", null);
        keep("fyi-2", "Atlantis");
        keep("fyi-3", null);

        assertThatThrownBy(() -> Tracking.decide(book, Given.day(WED_2024_02_28), Story.RULES, facts::add))
                .isInstanceOf(UndecidableException.class)
                .hasMessageContaining("Atlantis");

        assertThat(facts).extracting(f -> f.header().requestId()).containsExactly("fyi-1", "fyi-3");
        assertThat(book.dueBy(WED_2024_02_28)).containsExactly("fyi-2");
    }

    /** A request of the golden case's days whose calendar a later version may not have. */
    private void keep(String id, @Nullable String region) {
        var dueOn = LocalDate.of(2024, 3, 6);
        var stages = List.of(new Watch.Stage(AlertKind.DUE_IN_FIVE, WED_2024_02_28));
        var plan = new AlertPlan(List.of(new Watch(LimitKind.DECISION, dueOn, stages, null, null, null, null)));
        var limits = new Limits(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 2, 21), dueOn);
        var clock = Clock.Running.started(Given.id("clock"), limits, plan);
        var act = region == null ? LegalAct.OIA : LegalAct.LGOIMA;
        var state = ThreadState.empty(id).with(new Request(id, act, region, LocalDate.of(2024, 2, 7), clock));
        book.keep(state);
        state.agenda().forEach(book::enter);
    }
}
