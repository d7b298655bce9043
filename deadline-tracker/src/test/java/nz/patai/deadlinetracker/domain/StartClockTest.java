package nz.patai.deadlinetracker.domain;

import static nz.patai.deadlinetracker.Story.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.ClockStarted;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.SkippedDays;
import nz.patai.schemas.EventId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartClockTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            OIA,    ,           2024-02-07, 2024-02-16, 2024-02-21, 2024-03-06
            OIA,    ,           2025-03-03, 2025-03-12, 2025-03-17, 2025-03-31
            OIA,    ,           2025-12-18, 2026-01-20, 2026-01-23, 2026-02-09
            OIA,    ,           2026-03-20, 2026-03-31, 2026-04-07, 2026-04-21
            OIA,    ,           2026-03-21, 2026-03-31, 2026-04-07, 2026-04-21
            LGOIMA, Wellington, 2024-12-16, 2025-01-16, 2025-01-22, 2025-02-05
            LGOIMA, ,           2024-12-16, 2025-01-16, 2025-01-21, 2025-02-04
            """)
    void countsTheThreeLimitsFromTheReceipt(
            LegalAct act,
            @Nullable String region,
            String received,
            LocalDate clarify,
            LocalDate transfer,
            LocalDate decide) {
        var started = started(act, region, received);
        assertThat(started.limits())
                .extracting(Limit::kind)
                .containsExactly(LimitKind.CLARIFICATION, LimitKind.TRANSFER, LimitKind.DECISION);
        assertThat(started.limits()).extracting(Limit::dueOn).containsExactly(clarify, transfer, decide);
        assertThat(started.limits()).extracting(Limit::workingDays).containsExactly(7, 10, 20);
    }

    @Test
    void citesTheSectionsOfTheAct() {
        assertThat(started(LegalAct.OIA, null, "2024-02-07").limits())
                .extracting(Limit::section)
                .containsExactly("OIA s 15(1AB)", "OIA s 14", "OIA s 15(1)");
        assertThat(started(LegalAct.LGOIMA, "Wellington", "2024-02-07").limits())
                .extracting(Limit::section)
                .containsExactly("LGOIMA s 13(8)", "LGOIMA s 12", "LGOIMA s 13(1)");
    }

    @Test
    void provesItsDatesWithTheDaysThatWereSkipped() {
        var proof = started(LegalAct.OIA, null, "2025-12-18").proof();
        assertThat(proof.receivedOn()).isEqualTo("2025-12-18");
        assertThat(proof.calendarId()).startsWith("oia-");
        assertThat(proof.skipped()).extracting(SkippedDays::reason).anyMatch(r -> r.contains("Waitangi"));
        assertThat(proof.skipped()).extracting(SkippedDays::first).contains(LocalDate.parse("2025-12-25"));
    }

    @Test
    void namesItsCausesAndIsTheSameWheneverItIsDecided() {
        var fact = new Story().tell(Given.request("2024-02-07")).getFirst();
        assertThat(fact.header().eventId())
                .isEqualTo(EventId.of(Given.THREAD, Given.id("request"), "ClockStarted", ""));
        assertThat(fact.header().causedBy()).containsExactly(Given.id("request"));
        assertThat(fact.header().occurredAt()).isEqualTo(Given.noon("2024-02-07"));
        assertThat(fact.header().actor().id()).isEqualTo("deadline-tracker");
    }

    @Test
    void startsNoSecondClockForTheSameRequest() {
        var story = new Story();
        story.tell(Given.request("2024-02-07"));
        assertThat(story.tell(Given.request("2024-02-07"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OIA,     ,         2011-12-31, 2011-12-31
            OIA,     ,         2053-05-30, 2053
            UNKNOWN, ,         2024-02-07, upgrade the tracker
            LGOIMA,  Atlantis, 2024-02-07, no region 'Atlantis'
            """)
    void refusesToGuessADate(LegalAct act, @Nullable String region, String received, String message) {
        var input = Given.request(act, region, received);
        assertThatThrownBy(() -> Decide.decide(ThreadState.empty(Given.THREAD), input, null, Standing.of(RULES)))
                .isInstanceOf(UndecidableException.class)
                .hasMessageContaining(message);
    }

    private static ClockStarted started(LegalAct act, @Nullable String region, String received) {
        return (ClockStarted) List.copyOf(new Story().bodies(Given.request(act, region, received)))
                .getFirst();
    }
}
