package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.ClockExtended;
import nz.patai.event.ClockRecomputed;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandRefused;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.ExtendLimit;
import nz.patai.event.ExtensionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.ExtensionVoid;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden case, received on 7 February 2024: day 10 is 21 February, day 20 is 6 March, day 30 is 20 March. */
class ExtensionTest {

    private static final LocalDate DAY_20 = LocalDate.of(2024, 3, 6);
    private static final LocalDate DAY_30 = LocalDate.of(2024, 3, 20);

    private final Story story = Story.golden();

    @ParameterizedTest
    @CsvSource({
        "DECISION, 10, 2024-03-20",
        "DECISION, 1, 2024-03-07",
        "TRANSFER, 5, 2024-02-28",
        "TRANSFER, 15, 2024-03-13"
    })
    void decidesToCountOnFromTheLimitsOwnLastDay(String limit, int by, LocalDate newDueOn) {
        var content = content(limit, by, null);
        assertThat(story.bodies(Given.command("extend", "2024-02-20", new ExtendLimit(content), "request")))
                .isEqualTo(List.<EventRecord>of(new ExtensionDecided(content, newDueOn, DAY_20)));
    }

    @Test
    void movesNothingUntilItsNoticeIsSent() {
        decide("extend", 10, null);
        assertThat(story.days("2024-03-05", "2024-03-07"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_IN_ONE, AlertKind.DUE_TODAY, AlertKind.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-20", "2024-03-06"})
    void extendsTheClockFromDayTwentyOnceItsNoticeIsSent(String sentOn) {
        notice("extend", "notice", 10, null);
        var fact = story.tell(Given.sent("sent", sentOn, "notice", ResponseKind.EXTENSION))
                .getFirst();
        var extended = (ClockExtended) fact.event().body();
        assertThat(extended.oldDueOn()).isEqualTo(DAY_20);
        assertThat(extended.limit()).isEqualTo(new Limit(LimitKind.DECISION, 30, DAY_30, "OIA s 15A(1)"));
        assertThat(extended.proof().receivedOn()).isEqualTo(LocalDate.of(2024, 2, 7));
        assertThat(fact.header().causedBy()).containsExactly(Given.id("sent"), Given.id("notice"));
    }

    @Test
    void hasNoEffectWhenItsNoticeGoesOutLater() {
        notice("extend", "notice", 10, null);
        assertThat(story.bodies(Given.sent("sent", "2024-03-07", "notice", ResponseKind.EXTENSION)))
                .isEqualTo(List.<EventRecord>of(
                        new ExtensionVoid(LimitKind.DECISION, LocalDate.of(2024, 3, 7), DAY_20, "OIA s 15A(3)")));
        assertThat(story.days("2024-03-07", "2024-03-07"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .containsExactly(AlertKind.OVERDUE);
    }

    @Test
    void tellsOfTheNewLastDayAndNoMoreOfTheOld() {
        story.days("2024-02-08", "2024-02-28");
        inEffect("extend", "notice", 10, null, "2024-02-28");
        assertThat(story.days("2024-02-29", "2024-03-21"))
                .extracting(body -> ((DeadlineAlert) body).kind() + " " + ((DeadlineAlert) body).day())
                .containsExactly(
                        "EXTENSION_ENDING 2024-03-06",
                        "DUE_IN_FIVE 2024-03-13",
                        "DUE_IN_ONE 2024-03-19",
                        "DUE_TODAY 2024-03-20",
                        "OVERDUE 2024-03-21");
    }

    @Test
    void isOnTimeUpToTheExtendedDay() {
        inEffect("extend", "notice", 10, null, "2024-02-28");
        var stopped = (ClockStopped) story.bodies(Given.sent("sent", "2024-03-20", "letter", ResponseKind.DECISION))
                .getFirst();
        assertThat(stopped.onTime()).isTrue();
        assertThat(stopped.dueOn()).isEqualTo(DAY_30);
        assertThat(stopped.workingDays()).isEqualTo(30);
    }

    @Test
    void standsAsItWasWhenItsNoticeComesBack() {
        story.days("2024-02-08", "2024-02-28");
        inEffect("extend", "notice", 10, null, "2024-02-28");
        var recomputed = (ClockRecomputed)
                story.bodies(Given.bounced("back", "2024-02-29", "notice")).getFirst();
        assertThat(recomputed.oldLimits()).extracting(Limit::dueOn).last().isEqualTo(DAY_30);
        assertThat(recomputed.limits()).last().isEqualTo(new Limit(LimitKind.DECISION, 20, DAY_20, "OIA s 15(1)"));
        assertThat(recomputed.limits()).extracting(Limit::kind).first().isEqualTo(LimitKind.CLARIFICATION);
        assertThat(recomputed.reason()).contains("came back");
        assertThat(story.tell(Given.bounced("again", "2024-02-29", "notice"))).isEmpty();
        assertThat(story.days("2024-03-06", "2024-03-07"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_TODAY, AlertKind.OVERDUE);
    }

    @Test
    void tellsAgainThatADayIsNearOnceANoticeCameBack() {
        var before = story.tell(Given.day(LocalDate.of(2024, 2, 28)));
        inEffect("extend", "notice", 10, null, "2024-02-28");
        story.tell(Given.bounced("back", "2024-02-29", "notice"));
        var after = story.tell(Given.day(LocalDate.of(2024, 3, 1)));
        assertThat(after).hasSameSizeAs(before).hasSize(2);
        assertThat(after)
                .extracting(f -> f.header().eventId())
                .doesNotContainAnyElementsOf(
                        before.stream().map(f -> f.header().eventId()).toList());
    }

    @Test
    void replacesAnExtensionByALongerOneAndFallsBackOnItWhenThatOneComesBack() {
        inEffect("first", "notice-1", 5, null, "2024-02-20");
        inEffect("second", "notice-2", 10, null, "2024-02-28");
        assertThat(story.tell(Given.bounced("back-1", "2024-02-29", "notice-1")))
                .isEmpty();
        var recomputed = (ClockRecomputed)
                story.bodies(Given.bounced("back-2", "2024-03-01", "notice-2")).getFirst();
        assertThat(recomputed.limits()).extracting(Limit::dueOn).last().isEqualTo(DAY_20);
    }

    @Test
    void keepsTheOlderExtensionWhenOnlyTheNewerComesBack() {
        inEffect("first", "notice-1", 5, null, "2024-02-20");
        inEffect("second", "notice-2", 10, null, "2024-02-28");
        var recomputed = (ClockRecomputed)
                story.bodies(Given.bounced("back", "2024-03-01", "notice-2")).getFirst();
        assertThat(recomputed.limits())
                .last()
                .isEqualTo(new Limit(LimitKind.DECISION, 25, LocalDate.of(2024, 3, 13), "OIA s 15A(1)"));
    }

    @Test
    void extendsTheLimitOfATransferAndLeavesThatOfTheDecision() {
        var content = content("TRANSFER", 5, null);
        var decided = story.tell(Given.command("extend", "2024-02-20", new ExtendLimit(content), "request"))
                .getFirst();
        story.tell(Given.letter("notice", "2024-02-20", decided.header().eventId(), ResponseKind.EXTENSION));
        var extended = (ClockExtended) story.bodies(Given.sent("sent", "2024-02-20", "notice", ResponseKind.EXTENSION))
                .getFirst();
        assertThat(extended.kind()).isEqualTo(LimitKind.TRANSFER);
        assertThat(extended.limit().dueOn()).isEqualTo(LocalDate.of(2024, 2, 28));
        assertThat(story.days("2024-03-06", "2024-03-06"))
                .extracting(body -> ((DeadlineAlert) body).kind())
                .contains(AlertKind.DUE_TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DECISION  | 10   |            | 15A(1)(a) | 2024-03-07 | OIA s 15A(3) | up to 2024-03-06
            DECISION  | 10   |            | 14(1)(a)  | 2024-02-20 | OIA s 15A(1) | a ground that the Act does not have
            DECISION  | 10   |            | 15A(1)(c) | 2024-02-20 | OIA s 15A(1) | large quantity
            DECISION  |      |            | 15A(1)(a) | 2024-02-20 |              | neither by how many working days nor
            DECISION  | 0    |            | 15A(1)(a) | 2024-02-20 |              | working day
            DECISION  | 9999 |            | 15A(1)(a) | 2024-02-20 |              | working days
            DECISION  |      | 2024-03-06 | 15A(1)(a) | 2024-02-20 | OIA s 15A(1) | cannot shorten
            DECISION  |      | 2054-01-01 | 15A(1)(a) | 2024-02-20 |              | calendar ends
            DECISION  | 10   | 2024-03-21 | 15A(1)(a) | 2024-02-20 |              | do not agree
            DECISION  | 10   |            | 15A(1)(a) | 2024-02-06 | OIA s 15A(1) | before the receipt
            CLARIFICATION | 2 |           | 15A(1)(a) | 2024-02-14 |              | cannot be extended
            """)
    void refusesWithTheSectionWhatTheLawDoesNotKnow(
            String limit,
            @Nullable Integer by,
            @Nullable LocalDate until,
            String ground,
            String day,
            @Nullable String section,
            String reason) {
        var content = new ExtensionContent(limit, by, until, ground, Given.SEALED, List.of());
        var refused = (CommandRefused) story.bodies(Given.command("extend", day, new ExtendLimit(content), "request"))
                .getFirst();
        assertThat(refused.section()).isEqualTo(section);
        assertThat(refused.reason()).contains(reason);
    }

    @Test
    void refusesToExtendSomeOfTheQuestionsOnly() {
        var some = new ExtensionContent("DECISION", 10, null, "15A(1)(a)", Given.SEALED, List.of(1));
        var all = new ExtensionContent("DECISION", 10, null, "15A(1)(a)", Given.SEALED, List.of(2, 1));
        assertThat(refusal(Given.command("some", "2024-02-20", new ExtendLimit(some), "request")))
                .contains("some of the questions only");
        assertThat(story.bodies(Given.command("all", "2024-02-20", new ExtendLimit(all), "request")))
                .hasOnlyElementsOfType(ExtensionDecided.class);
    }

    @Test
    void waitsForTheNoticeOfTheOneBefore() {
        var decided = notice("first", "notice", 5, null);
        assertThat(refusal(extend("second", "2024-02-20", 10, null))).contains("its notice is not sent yet");
        story.tell(Given.failed("gone", "2024-02-20", "notice", true));
        assertThat(story.bodies(extend("third", "2024-02-20", 10, null))).hasOnlyElementsOfType(ExtensionDecided.class);
        assertThat(decided).isNotNull();
    }

    @Test
    void canBeDecidedAnewWhereItsNoticeCannotBeWritten() {
        var decided = decide("first", 5, null);
        var header = new nz.patai.event.Header(
                Given.id("not"),
                Given.THREAD,
                Given.THREAD,
                Given.noon("2024-02-20"),
                List.of(decided.header().eventId()),
                Given.MANAGER);
        story.tell(new Event<nz.patai.event.ResponsesEvent>(
                header, new ResponseNotComposed(ResponseKind.EXTENSION, List.of("no reason"))));
        assertThat(story.bodies(extend("second", "2024-02-20", 10, null)))
                .hasOnlyElementsOfType(ExtensionDecided.class);
    }

    @Test
    void cannotBeOnceTheDecisionIsSigned() {
        assertThat(((CommandRefused) Story.signed()
                                .bodies(extend("late", "2024-03-06", 10, null))
                                .getFirst())
                        .reason())
                .contains("the decision is signed");
    }

    @Test
    void citesTheOtherActForALocalAuthority() {
        var council = new Story();
        council.tell(Given.request(nz.patai.event.LegalAct.LGOIMA, "Auckland", "2024-02-07"));
        var content = new ExtensionContent("DECISION", 10, null, "14(1)(b)", Given.SEALED, List.of());
        var decided = council.tell(Given.command("extend", "2024-02-20", new ExtendLimit(content), "request"))
                .getFirst();
        council.tell(Given.letter("notice", "2024-02-20", decided.header().eventId(), ResponseKind.EXTENSION));
        var extended =
                (ClockExtended) council.bodies(Given.sent("sent", "2024-02-20", "notice", ResponseKind.EXTENSION))
                        .getFirst();
        assertThat(extended.limit().section()).isEqualTo("LGOIMA s 14");
        assertThat(extended.limit().workingDays()).isEqualTo(30);
    }

    private String refusal(Event<nz.patai.event.CommandsEvent> command) {
        return ((CommandRefused) story.bodies(command).getFirst()).reason();
    }

    private void inEffect(String name, String letter, @Nullable Integer by, @Nullable LocalDate until, String sentOn) {
        notice(name, letter, by, until);
        assertThat(story.bodies(Given.sent("sent-" + letter, sentOn, letter, ResponseKind.EXTENSION)))
                .hasOnlyElementsOfType(ClockExtended.class);
    }

    private Fact notice(String name, String letter, @Nullable Integer by, @Nullable LocalDate until) {
        var decided = decide(name, by, until);
        story.tell(Given.letter(letter, "2024-02-20", decided.header().eventId(), ResponseKind.EXTENSION));
        return decided;
    }

    private Fact decide(String name, @Nullable Integer by, @Nullable LocalDate until) {
        return story.tell(extend(name, "2024-02-20", by, until)).getFirst();
    }

    private static Event<nz.patai.event.CommandsEvent> extend(
            String name, String day, @Nullable Integer by, @Nullable LocalDate until) {
        return Given.command(name, day, new ExtendLimit(content("DECISION", by, until)), "request");
    }

    private static ExtensionContent content(String limit, @Nullable Integer by, @Nullable LocalDate until) {
        return new ExtensionContent(limit, by, until, "15A(1)(a)", Given.SEALED, List.of());
    }
}
