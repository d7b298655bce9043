package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.AlertKind;
import nz.patai.event.CommandRefused;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DismissMail;
import nz.patai.event.LimitKind;
import nz.patai.event.MailChannel;
import nz.patai.event.MailDismissed;
import nz.patai.event.MailSetAside;
import nz.patai.event.Sealed;
import nz.patai.event.SetAsideReason;
import nz.patai.event.TreatAsRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail that was set aside on Thursday 8 February 2024, with Waitangi Day just over. */
class SetAsideTest {

    private static final String RECEIVED = "2024-02-08";
    private static final String MAIL = "mail-9";

    private final Story story = new Story();

    @Test
    void isToldOfOnEachWorkingDayUntilLookedAtAndFurtherUpFromTheThird() {
        arrive(SetAsideReason.UNREADABLE, null);
        assertThat(story.days(RECEIVED, "2024-02-14"))
                .isEqualTo(List.<EventRecord>of(
                        alert("2024-02-09", 2, "adviser"),
                        alert("2024-02-12", 1, "adviser"),
                        alert("2024-02-13", 0, "adviser", "manager"),
                        alert("2024-02-14", -1, "adviser", "manager")));
    }

    @Test
    void hasAnAlertOfItsOwnForEachMailAndDay() {
        arrive(SetAsideReason.UNREADABLE, null);
        story.tell(setAside("other", "mail-10", SetAsideReason.SUSPECTED_SPAM, Given.SEALED));
        var ids = List.of("2024-02-09", "2024-02-12").stream()
                .flatMap(day -> story.tell(Given.day(LocalDate.parse(day))).stream())
                .map(fact -> fact.header().eventId())
                .toList();
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void isNotToldOfAgainWhenADayComesAgain() {
        arrive(SetAsideReason.UNREADABLE, null);
        story.days(RECEIVED, "2024-02-14");
        assertThat(story.days(RECEIVED, "2024-02-14")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SetAsideReason.class,
            names = {"NOT_ATTRIBUTABLE", "SUSPECTED_SPAM", "RECIPIENT_NOT_OURS"})
    void becomesARequestFromItsReceiptAndIsToldOfNoMore(SetAsideReason reason) {
        arrive(reason, Given.SEALED);
        var fact = story.tell(command("treat", treat(null, null))).getFirst();
        assertThat((Object) fact.event().body())
                .isEqualTo(new TreatedAsRequest(
                        MAIL, Given.id("aside"), "ministry", LocalDate.parse(RECEIVED), null, null, null));
        assertThat(fact.header().causedBy()).containsExactly(Given.id("treat"), Given.id("aside"));
        assertThat(fact.header().actor()).isEqualTo(Given.MANAGER);
        assertThat(story.days(RECEIVED, "2024-03-14")).isEmpty();
    }

    @Test
    void isDismissedByAPersonAndToldOfNoMore() {
        arrive(SetAsideReason.SUSPECTED_SPAM, Given.SEALED);
        assertThat(story.bodies(command("dismiss", new DismissMail(MAIL, Given.id("aside"), Given.SEALED))))
                .isEqualTo(List.<EventRecord>of(new MailDismissed(MAIL, Given.id("aside"), Given.SEALED)));
        assertThat(story.days(RECEIVED, "2024-03-14")).isEmpty();
    }

    @Test
    void becomesARequestAlsoAfterItWasDismissedButOnlyOnce() {
        arrive(SetAsideReason.SUSPECTED_SPAM, Given.SEALED);
        story.tell(command("dismiss", new DismissMail(MAIL, Given.id("aside"), null)));
        assertThat(story.bodies(command("treat", treat(null, null))))
                .singleElement()
                .isInstanceOf(TreatedAsRequest.class);
        assertRefused(treat(null, null), "is a request already");
        assertRefused(new DismissMail(MAIL, Given.id("aside"), null), "does not wait");
    }

    @Test
    void wantsWhatTheMailDoesNotSay() {
        arrive(SetAsideReason.UNREADABLE, null);
        assertRefused(treat(Given.SEALED, null), "say what it asks");
        assertRefused(treat(null, Given.SEALED), "say where the answer goes");
        assertThat(story.bodies(command("treat", treat(Given.SEALED, Given.SEALED))))
                .singleElement()
                .isInstanceOf(TreatedAsRequest.class);
    }

    @Test
    void isTakenForARequestOnlyByWhoMayAndWhereItIs() {
        arrive(SetAsideReason.SUSPECTED_SPAM, Given.SEALED);
        assertRefused(new TreatAsRequest("mail-8", Given.id("aside"), "ministry", null, null, null), "no mail mail-8");
        assertRefused(new TreatAsRequest(MAIL, Given.id("aside"), "navy", null, null, null), "no body 'navy'");
        var header = Given.header("by a reader", RECEIVED, Given.ADVISER, "nowhere");
        assertThat(story.bodies(new Event<CommandsEvent>(header, treat(null, null))))
                .singleElement()
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void aRequestCanBeMadeOfAFollowUpToo() {
        var golden = Story.golden();
        golden.tell(Given.followUp("more", "2024-02-12", "mail-2"));
        assertThat(golden.bodies(Given.command(
                        "treat",
                        "2024-02-13",
                        new TreatAsRequest("mail-2", Given.id("more"), "ministry", null, null, null),
                        "more")))
                .singleElement()
                .isInstanceOf(TreatedAsRequest.class);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-27,", "2024-02-28, DUE_IN_FIVE", "2024-03-06, DUE_TODAY", "2024-03-20, OVERDUE"})
    void aRequestFoundLateIsToldOfOnTheSameDay(String foundOn, @Nullable AlertKind kind) {
        story.tell(Given.day(LocalDate.parse(foundOn)));
        var kinds = story.bodies(Given.request("2024-02-07")).stream()
                .filter(body -> body instanceof DeadlineAlert)
                .map(body -> ((DeadlineAlert) body).kind())
                .filter(told -> told != AlertKind.EXTEND_OR_DECIDE)
                .toList();
        assertThat(kinds).isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(story.days(foundOn, foundOn)).as("told once").isEmpty();
    }

    private void arrive(SetAsideReason reason, @Nullable Sealed from) {
        story.tell(setAside("aside", MAIL, reason, from));
    }

    private static Event<MailSetAside> setAside(
            String name, String mailId, SetAsideReason reason, @Nullable Sealed from) {
        var header = Given.header(name, RECEIVED, Given.MANAGER);
        return new Event<>(
                header,
                new MailSetAside(
                        mailId, reason, "why", LocalDate.parse(RECEIVED), from, null, MailChannel.SMTP, List.of()));
    }

    private static TreatAsRequest treat(@Nullable Sealed replyTo, @Nullable Sealed text) {
        return new TreatAsRequest(MAIL, Given.id("aside"), "ministry", replyTo, null, text);
    }

    private static Event<CommandsEvent> command(String name, CommandsEvent body) {
        return Given.command(name, "2024-02-08", body, "aside");
    }

    private void assertRefused(CommandsEvent body, String why) {
        assertThat(story.bodies(command(why, body)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandRefused.class, r -> assertThat(r.reason()).contains(why));
    }

    private static DeadlineAlert alert(String day, int left, String... tell) {
        return new DeadlineAlert(
                AlertKind.SET_ASIDE_WAITING,
                LimitKind.UNKNOWN,
                LocalDate.parse(day),
                LocalDate.parse("2024-02-13"),
                left,
                List.of(tell),
                MAIL);
    }
}
