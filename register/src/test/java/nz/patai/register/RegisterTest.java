package nz.patai.register;

import static nz.patai.register.history.Clocks.WED_2024_02_07;
import static nz.patai.register.history.Clocks.WED_2024_03_06;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nz.patai.event.ContentDisposed;
import nz.patai.event.MailChannel;
import nz.patai.event.MailSetAside;
import nz.patai.event.SetAsideReason;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Sealing;
import nz.patai.register.timeline.Timeline;
import nz.patai.register.timeline.TimelineText;
import nz.patai.register.view.RequestView;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

    private static final Opener KEYS = Sealing.opener();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // as of                       status                left
                "2024-02-07T09:12:00+13:00, open,                 20",
                "2024-02-15T23:59:59+13:00, open,                 14",
                "2024-02-16T10:00:00+13:00, clarification-sought, 13",
                "2024-02-20T00:00:00+13:00, clarification-sought, 11",
                "2024-03-05T23:59:59+13:00, clarification-sought, 1",
                "2024-03-06T00:00:00+13:00, clarification-sought, 0",
                "2024-03-06T11:00:00+13:00, decision-recorded,    0",
                "2024-03-06T11:00:01+13:00, awaiting-signature,   0",
                "2024-03-06T14:00:00+13:00, answered,             -",
                "2026-01-01T00:00:00+13:00, answered,             -",
            })
    void tellsTheGoldenCaseAsItStoodAtAnInstant(String asOf, String status, Integer left) {
        var rows = Register.asOf(GoldenCase.events(Sealing.plain()), History.instant(asOf), null, KEYS);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.status()).hasToString(status);
            assertThat(row.workingDaysLeft()).isEqualTo(left);
            assertThat(row.due()).isEqualTo(WED_2024_03_06);
            assertThat(row.reference()).isEqualTo("DOIA 2324-1666");
            assertThat(row.title()).isEqualTo(GoldenCase.TITLE);
            assertThat(row.received()).isEqualTo(WED_2024_02_07);
            assertThat(row.questions()).isEqualTo(2);
        });
    }

    @Test
    void isEmptyBeforeTheFirstMail() {
        var before = History.instant("2024-02-07T09:11:59+13:00");
        assertThat(Register.asOf(GoldenCase.events(Sealing.plain()), before, null, KEYS))
                .isEmpty();
    }

    @Test
    void leavesOutWhatWasNotRecordedByThen() {
        // Given
        var history = new History("mail-0123456789abcdef", Sealing.plain(), "2024-02-07T09:12:00+13:00");
        history.recordedAfter(Duration.ofDays(3)).about(null).by("ingest", Topics.REQUESTS, setAside(history));
        var asOf = History.instant("2024-02-20T00:00:00+13:00");
        // When
        var known = Register.asOf(history.events(), asOf, asOf, KEYS);
        var notYet = Register.asOf(history.events(), asOf, History.instant("2024-02-09T00:00:00+13:00"), KEYS);
        // Then
        assertThat(known).hasSize(1);
        assertThat(notYet).isEmpty();
    }

    @Test
    void isOverdueOnTheDayAfterTheDueDate() {
        var files = CaseFile.foldAll(GoldenCase.arrivalOnly(Sealing.plain()));
        var onTheDay = Register.rows(files, WED_2024_03_06, KEYS).getFirst();
        var after = Register.rows(files, WED_2024_03_06.plusDays(1), KEYS).getFirst();
        assertThat(onTheDay.status()).isEqualTo(Status.OPEN);
        assertThat(onTheDay.isOverdueOn(WED_2024_03_06)).isFalse();
        assertThat(after.status()).isEqualTo(Status.OVERDUE);
        assertThat(after.workingDaysLeft()).isEqualTo(-1);
        assertThat(after.isOverdueOn(WED_2024_03_06.plusDays(1))).isTrue();
    }

    @Test
    void showsAMailThatIsSetAsideAfterWhatIsDue() {
        var history = new History("mail-0123456789abcdef", Sealing.plain(), "2024-02-05T09:00:00+13:00");
        history.about(null).by("ingest", Topics.REQUESTS, setAside(history));
        var events = new ArrayList<>(history.events());
        events.addAll(GoldenCase.arrivalOnly(Sealing.plain()));
        var rows = Register.rows(CaseFile.foldAll(events), WED_2024_02_07, KEYS);
        assertThat(rows).extracting(RegisterRow::id).containsExactly("fyi-25642", "mail-0123456789abcdef");
        assertThat(rows.getLast())
                .isEqualTo(new RegisterRow(
                        "mail-0123456789abcdef",
                        null,
                        "Cheap pills",
                        LocalDate.of(2024, 2, 5),
                        null,
                        null,
                        Status.SET_ASIDE,
                        0));
    }

    @Test
    void showsDisposedContentAsDisposed() {
        var history = new History(GoldenCase.THREAD, Sealing.plain(), "2034-03-06T09:00:00+13:00");
        history.by(History.OFFICER, Topics.DECISIONS, new ContentDisposed("GDA 6"));
        var events = new ArrayList<>(GoldenCase.arrivalOnly(Sealing.plain()));
        events.addAll(history.events());
        Opener noKeys = (thread, content) -> {
            throw new AssertionError("a destroyed key was asked for");
        };
        assertThat(Register.rows(CaseFile.foldAll(events), WED_2024_02_07, noKeys))
                .extracting(RegisterRow::title)
                .containsExactly("[disposed]");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void isTheSameToTheByteHoweverEventsArrive(long seed) {
        var events = GoldenCase.events(Sealing.plain());
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(allText(shuffled)).isEqualTo(allText(events));
    }

    private static String allText(List<RecordedEvent> events) {
        var files = CaseFile.foldAll(events);
        var file = files.getLast();
        return RegisterText.of(Register.rows(files, WED_2024_03_06, KEYS))
                + TimelineText.of(Timeline.of(file, KEYS))
                + RequestView.of(file, file.requests().getFirst(), WED_2024_03_06, KEYS);
    }

    private static MailSetAside setAside(History history) {
        return new MailSetAside(
                "b".repeat(64),
                SetAsideReason.SUSPECTED_SPAM,
                "the gateway marked it as spam",
                LocalDate.of(2024, 2, 5),
                null,
                history.text("Cheap pills"),
                MailChannel.SMTP,
                List.of());
    }
}
