package nz.patai.register.casefile;

import static nz.patai.register.history.Clocks.WED_2024_02_07;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.ClockStarted;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.FailureStage;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.LegalAct;
import nz.patai.event.Limit;
import nz.patai.event.LimitKind;
import nz.patai.event.MailDismissed;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Register;
import nz.patai.register.RegisterRow;
import nz.patai.register.Status;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.register.history.Story;
import nz.patai.register.view.MailView;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;

class ThreadFateTest {

    private static final String MAIL_THREAD = "mail-0123456789abcdef";
    private static final String MAIL = "1".repeat(64);

    private final History history = new History(MAIL_THREAD, Sealing.plain(), "2024-02-07T09:00:00+13:00");

    @Test
    void showsAWithdrawnRequestAsClosedWithWhatWasSaid() {
        var file = Story.of("withdraw stop-withdrawn").file();
        var request = file.requests().getFirst();
        assertThat(row(file))
                .extracting(RegisterRow::status, RegisterRow::isOpen)
                .containsExactly(Status.WITHDRAWN, false);
        assertThat(request.facts()).extracting(RecordedEvent::type).containsExactly("RequestWithdrawn");
        assertThat(request.clock()).satisfies(c -> assertThat(c.isRunning()).isFalse());
    }

    @Test
    void makesASetAsideMailARequestFromItsReceiptOnceAPersonSaysSo() {
        // Given
        var aside = history.about(null).by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Trees"));
        assertThat(file().setAside()).extracting(SetAside::eventId).containsExactly(aside);
        assertThat(file().requests()).isEmpty();
        // When
        history.at("2024-02-09T09:00:00+13:00");
        var said = history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsRequest(MAIL, aside, "ministry", WED_2024_02_07, null, null, null),
                aside);
        assertThat(file().setAside()).as("until the intake has made it one").hasSize(1);
        history.about(MAIL_THREAD).by("ingest", Topics.REQUESTS, Mails.request(history, MAIL), said);
        // Then
        assertThat(file().setAside()).isEmpty();
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(MAIL_THREAD);
            assertThat(row.title()).isEqualTo("Trees");
            assertThat(row.received()).isEqualTo(WED_2024_02_07);
            assertThat(row.status()).isEqualTo(Status.OPEN);
        });
        assertThat(file().requests().getFirst().events())
                .extracting(RecordedEvent::id)
                .as("why it is one belongs to it")
                .contains(aside, said);
    }

    @Test
    void showsAMailNoMoreOnceAPersonHasDismissedIt() {
        var aside = history.about(null).by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Pills"));
        assertThat(MailView.of(file(), Sealing.opener()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.isWaiting()).isTrue());
        history.by(History.OFFICER, Topics.DECISIONS, new MailDismissed(MAIL, aside, null), aside);
        assertThat(file().setAside()).isEmpty();
        assertThat(rows()).isEmpty();
        assertThat(MailView.of(file(), Sealing.opener())).singleElement().satisfies(mail -> {
            assertThat(mail.takenFor()).isEqualTo("looked-at");
            assertThat(mail.subject()).isEqualTo("Pills");
        });
    }

    @Test
    void keepsAnotherMailOfTheThreadSetAside() {
        var first = history.about(null).by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Trees"));
        var second = history.by("ingest", Topics.REQUESTS, Mails.setAside(history, "2".repeat(64), "Pills"));
        var said = history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsRequest(MAIL, first, "ministry", WED_2024_02_07, null, null, null),
                first);
        history.about(MAIL_THREAD).by("ingest", Topics.REQUESTS, Mails.request(history, MAIL), said);
        assertThat(file().setAside()).extracting(SetAside::eventId).containsExactly(second);
        assertThat(rows()).extracting(RegisterRow::status).containsExactlyInAnyOrder(Status.OPEN, Status.SET_ASIDE);
    }

    @Test
    void opensASecondRequestWithAClockOfItsOwn() {
        // Given
        var thread = new History("fyi-9", Sealing.plain(), "2024-02-07T09:00:00+13:00");
        thread.by("ingest", Topics.REQUESTS, Mails.request(thread, MAIL));
        thread.by("deadline-tracker", Topics.DEADLINES, Clocks.started());
        thread.at("2024-02-14T09:00:00+13:00");
        var on = LocalDate.of(2024, 2, 14);
        var followUp = thread.by("ingest", Topics.REQUESTS, Mails.followUp(thread, "2".repeat(64), on, "And shrubs?"));
        // When
        var opened = thread.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsNewRequest(followUp, FollowUpEffect.NEW_REQUEST, "fyi-9/2"));
        var limit = new Limit(LimitKind.DECISION, 20, LocalDate.of(2024, 3, 13), "OIA s 15(1)");
        thread.about("fyi-9/2")
                .by(
                        "deadline-tracker",
                        Topics.DEADLINES,
                        new ClockStarted(LegalAct.OIA, null, List.of(limit), Clocks.proof()));
        // Then
        var file = CaseFile.fold("fyi-9", thread.events());
        assertThat(Register.rows(List.of(file), on, Sealing.opener()))
                .extracting(RegisterRow::id, r -> String.valueOf(r.received()), r -> String.valueOf(r.due()))
                .containsExactly(
                        tuple("fyi-9", "2024-02-07", "2024-03-06"), tuple("fyi-9/2", "2024-02-14", "2024-03-13"));
        assertThat(file.newestRequest()).map(r -> r.intake().eventId()).contains(opened);
    }

    @Test
    void holdsEveryRowOfAThreadWhileADeadLetterIsOpen() {
        // Given
        history.about(null).by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Pills"));
        var first = history.by("ingest", Topics.DEAD_LETTERS, deadLetter());
        // Then
        assertThat(file().isHeld()).isTrue();
        assertThat(file().deadLetters()).extracting(OpenDeadLetter::eventId).containsExactly(first);
        assertThat(rows()).extracting(RegisterRow::status).containsExactly(Status.HELD);
        // When
        history.by(History.OFFICER, Topics.DEAD_LETTERS, new DeadLetterResolved(first, DeadLetterAction.RETRIED, null));
        // Then
        assertThat(file().isHeld()).isFalse();
        assertThat(rows()).extracting(RegisterRow::status).containsExactly(Status.SET_ASIDE);
    }

    @Test
    void showsAMailThatCouldNotBeProcessedThoughItIsNothingYet() {
        history.about(null).by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        assertThat(rows()).isEmpty();
        var failed = history.by("ingest", Topics.DEAD_LETTERS, deadLetter());
        assertThat(rows())
                .containsExactly(new RegisterRow(MAIL_THREAD, null, null, WED_2024_02_07, null, null, Status.HELD, 0));
        history.by(
                History.OFFICER, Topics.DEAD_LETTERS, new DeadLetterResolved(failed, DeadLetterAction.RETRIED, null));
        assertThat(rows()).isEmpty();
    }

    @Test
    void foldsEveryThreadByItself() {
        history.about(null).by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Pills"));
        var events = new ArrayList<>(history.events());
        events.addAll(Story.of("fail").events());
        assertThat(CaseFile.foldAll(events)).extracting(CaseFile::threadId).containsExactly(Story.THREAD, MAIL_THREAD);
        assertThat(CaseFile.foldAll(events)).extracting(CaseFile::isHeld).containsExactly(true, false);
    }

    private CaseFile file() {
        return CaseFile.fold(MAIL_THREAD, history.events());
    }

    private List<RegisterRow> rows() {
        return Register.rows(List.of(file()), WED_2024_02_07, Sealing.opener());
    }

    private static RegisterRow row(CaseFile file) {
        return Register.row(file, file.requests().getFirst(), WED_2024_02_07, Sealing.opener());
    }

    private static DeadLettered deadLetter() {
        return new DeadLettered(
                "ingest", FailureStage.PROCESSING, "oia.mail", 0, 0, "java.lang.ArithmeticException", List.of());
    }
}
