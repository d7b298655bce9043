package nz.patai.deadlinetracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nz.patai.deadlinetracker.domain.MemoryCasebook;
import nz.patai.deadlinetracker.domain.Tracking;
import nz.patai.event.AlertKind;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.CommandRefused;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.ExtendLimit;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.Proof;
import nz.patai.event.ResponseKind;
import nz.patai.event.Sealed;
import nz.patai.event.SettingsAdopted;
import nz.patai.event.SettingsEvent;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day is made no working day while requests are open, as it was in September 2022; here on Monday 4 March 2024, a made-up one. */
class RecomputeTest {

    private static final String AGENCY = """
            bodies:
              - {id: ministry, name: Ministry, act: OIA, mailbox: a@b.example, reference: {pattern: "R {number}", next: 1}}
              - {id: council, name: Council, act: LGOIMA, region: Wellington, mailbox: c@b.example,
                 reference: {pattern: "C {number}", next: 1}}
            officers:
              - {id: h.ratana, name: Hana, title: Manager, email: h@b.example, roles: [manager, adviser],
                 may: [draft, sign], tokenFile: token}
            alerts: {}
            """;
    private static final String ADDED = AGENCY + """
            calendar:
              days:
                - {date: 2024-03-04, reason: Day of Mourning, source: "Day of Mourning Act 2024, s 8", act: OIA}
            """;

    private final Redecide redecide = new Redecide(
            AgencyRules.of(ConfigFile.parse("agency.yaml", AGENCY, AgencyConfig.class), RecomputeTest::open));

    @Test
    void movesEachLimitThatTheDayTouchesAndSaysWhy() {
        tell(Given.request("2024-02-07"));
        var recomputed = (ClockRecomputed) tell(adopted("added", ADDED)).getFirst();
        assertThat(recomputed.oldLimits())
                .extracting(Limit::dueOn)
                .containsExactly(day("2024-02-16"), day("2024-02-21"), day("2024-03-06"));
        assertThat(recomputed.limits())
                .extracting(Limit::dueOn)
                .containsExactly(day("2024-02-16"), day("2024-02-21"), day("2024-03-07"));
        assertThat(recomputed.limits().getLast())
                .isEqualTo(new Limit(LimitKind.DECISION, 20, day("2024-03-07"), "OIA s 15(1)"));
        assertThat(recomputed.reason())
                .isEqualTo(
                        "the calendar changed: 2024-03-04 is no working day: Day of Mourning (Day of Mourning Act 2024, s 8)");
        assertThat(skipped(recomputed.proof(), "2024-03-04")).isEqualTo("Day of Mourning");
    }

    @Test
    void movesNothingThatTheDayDoesNotTouch() {
        tell(Given.request("2024-03-04"));
        assertThat(tell(adopted("added", ADDED))).isEmpty();
        var council = new Redecide(
                AgencyRules.of(ConfigFile.parse("agency.yaml", AGENCY, AgencyConfig.class), RecomputeTest::open));
        council.next(Given.request(LegalAct.LGOIMA, "Wellington", "2024-02-07"));
        assertThat(council.next(adopted("added", ADDED))).isEmpty();
    }

    @Test
    void countsWhatComesLaterWithTheNewCalendar() {
        tell(adopted("added", ADDED));
        var started =
                (nz.patai.event.ClockStarted) tell(Given.request("2024-02-07")).getFirst();
        assertThat(started.limits().getLast().dueOn()).isEqualTo(day("2024-03-07"));
    }

    @Test
    void tellsOfTheNewLastDay() {
        tell(Given.request("2024-02-07"));
        tell(adopted("added", ADDED));
        assertThat(tell(Given.day(day("2024-03-06"))))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_IN_ONE)
                .doesNotContain(AlertKind.DUE_TODAY);
    }

    @Test
    void leavesAClockThatStoppedAsItWas() {
        tell(Given.request("2024-02-07"));
        tell(Given.sent("sent", "2024-02-20", "letter", ResponseKind.DECISION));
        assertThat(tell(adopted("added", ADDED))).isEmpty();
    }

    @Test
    void takesADayBackAndCountsAnewAgain() {
        tell(Given.request("2024-02-07"));
        tell(adopted("added", ADDED));
        var back = (ClockRecomputed) tell(adopted("removed", AGENCY)).getFirst();
        assertThat(back.limits().getLast().dueOn()).isEqualTo(day("2024-03-06"));
        assertThat(back.reason()).contains("2024-03-04 is a working day again");
    }

    @Test
    void recomputesOnceThoughTheSameSettingsComeAgain() {
        tell(Given.request("2024-02-07"));
        assertThat(tell(adopted("added", ADDED))).hasSize(1);
        assertThat(tell(adopted("again", ADDED))).isEmpty();
    }

    /** Ten working days more end a day later; what a notice promised as a date stays that date. */
    @ParameterizedTest
    @CsvSource({
        "10, , 2024-03-20, 2024-03-21",
        ", 2024-03-20, 2024-03-20, 2024-03-20",
        "10, 2024-03-20, 2024-03-20, 2024-03-20"
    })
    void recomputesAnExtendedLimitByWhatItsNoticeSaid(
            @Nullable Integer by, @Nullable LocalDate until, LocalDate before, LocalDate after) {
        tell(Given.request("2024-02-07"));
        var content = new ExtensionContent("DECISION", by, until, "15A(1)(a)", Given.SEALED, List.of());
        var decided = redecide.next(Given.command("extend", "2024-02-20", new ExtendLimit(content), "request"))
                .getFirst();
        assertThat(((ExtensionDecided) decided.event().body()).newDueOn()).isEqualTo(before);
        tell(Given.letter("notice", "2024-02-20", decided.header().eventId(), ResponseKind.EXTENSION));
        assertThat(tell(Given.sent("sent", "2024-02-20", "notice", ResponseKind.EXTENSION)))
                .hasOnlyElementsOfType(ClockExtended.class);
        var moved = tell(adopted("added", ADDED));
        if (before.equals(after)) {
            assertThat(moved).isEmpty();
        } else {
            assertThat(((ClockRecomputed) moved.getFirst()).limits().getLast())
                    .isEqualTo(new Limit(LimitKind.DECISION, 30, after, "OIA s 15A(1)"));
        }
    }

    /** As after an upgrade whose calendar has a day more: what the tracker counted by before is in the limits alone. */
    @Test
    void recomputesByTheCalendarOfTheProgramWhereThatIsAdopted() {
        var book = new MemoryCasebook();
        var facts = new ArrayList<EventRecord>();
        var older = AgencyRules.of(ConfigFile.parse("agency.yaml", AGENCY, AgencyConfig.class));
        var newer = AgencyRules.of(ConfigFile.parse("agency.yaml", ADDED, AgencyConfig.class));
        Tracking.decide(book, Given.request("2024-02-07"), older, _ -> {});
        var header = Given.header("calendar", "2024-02-21", Given.MANAGER);
        Tracking.decide(
                book,
                new Event<SettingsEvent>(
                        new Header(header.eventId(), "system", null, header.occurredAt(), List.of(), header.actor()),
                        new SettingsAdopted("calendar", Given.SHA, null)),
                newer,
                fact -> facts.add(fact.event().body()));
        assertThat(facts).singleElement().isInstanceOfSatisfying(ClockRecomputed.class, r -> {
            assertThat(r.limits().getLast().dueOn()).isEqualTo(day("2024-03-07"));
            assertThat(r.reason()).contains("counted anew");
        });
    }

    @Test
    void takesTheOfficersToo() {
        tell(Given.request("2024-02-07"));
        tell(adopted("no officer", AGENCY.replace("id: h.ratana", "id: somebody.else")));
        var content = new ExtensionContent("DECISION", 5, null, "15A(1)(a)", Given.SEALED, List.of());
        assertThat(tell(Given.command("extend", "2024-02-20", new ExtendLimit(content), "request")))
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandRefused.class, r -> assertThat(r.reason()).contains("no officer in agency.yaml"));
    }

    @Test
    void doesNotAdoptWhatCannotBeRead() {
        tell(adopted("added", ADDED));
        assertThat(tell(adopted("broken", "bodies: 1"))).isEmpty();
        var started =
                (nz.patai.event.ClockStarted) tell(Given.request("2024-02-07")).getFirst();
        assertThat(started.limits().getLast().dueOn()).isEqualTo(day("2024-03-07"));
    }

    private List<? extends EventRecord> tell(Event<? extends nz.patai.event.JournalEvent> input) {
        return redecide.next(input).stream().map(fact -> fact.event().body()).toList();
    }

    private static Event<SettingsEvent> adopted(String name, String agency) {
        var content = new Sealed("key-1", ByteBuffer.wrap(agency.getBytes(StandardCharsets.UTF_8)), null);
        var given = Given.header(name, "2024-02-21", Given.MANAGER);
        var header = new Header(given.eventId(), "system", null, given.occurredAt(), List.of(), given.actor());
        return new Event<>(header, new SettingsAdopted("agency", Given.SHA, content));
    }

    /** In this test nothing is really sealed. */
    private static String open(Sealed sealed) {
        return StandardCharsets.UTF_8
                .decode(Objects.requireNonNull(sealed.inline()).duplicate())
                .toString();
    }

    private static String skipped(Proof proof, String day) {
        return proof.skipped().stream()
                .filter(s -> s.first().equals(day(day)))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
