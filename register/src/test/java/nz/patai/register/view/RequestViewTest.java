package nz.patai.register.view;

import static nz.patai.register.history.Clocks.WED_2024_03_06;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.AlertKind;
import nz.patai.event.Attachment;
import nz.patai.event.CommandRefused;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.FailureStage;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.LegalAct;
import nz.patai.event.LimitKind;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.Nature;
import nz.patai.event.Question;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.register.history.Story;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestViewTest {

    private static final LocalDate THU_2024_02_15 = LocalDate.of(2024, 2, 15);

    private final History history = new History("fyi-9", Sealing.plain(), "2024-02-07T09:00:00+13:00");
    private UUID request;
    private UUID clock;

    @BeforeEach
    void arrive() {
        request = history.by("ingest", Topics.REQUESTS, Mails.request(history, "1".repeat(64)));
        clock = history.by("deadline-tracker", Topics.DEADLINES, Clocks.started(), request);
        history.at("2024-02-15T09:00:00+13:00");
    }

    @Test
    void showsAFollowUpWithWhatItLooksLikeAndWhatAPersonSaidOfIt() {
        // Given
        var mail = Mails.followUp(history, "2".repeat(64), THU_2024_02_15, "Any news?");
        var followUp = history.by("ingest", Topics.REQUESTS, mail);
        assertThat(view().followUps())
                .containsExactly(new RequestView.FollowUpView(
                        followUp, THU_2024_02_15, "Any news?", true, List.of(), null, null, null));
        // When
        history.by(
                "classifier",
                Topics.QUESTIONS,
                new FollowUpClassified("model-1", followUp, MailKind.CHASER, 0.75, List.of(), List.of()),
                followUp);
        history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsNewRequest(followUp, FollowUpEffect.NEITHER, null),
                followUp);
        // Then
        assertThat(view().followUps())
                .containsExactly(new RequestView.FollowUpView(
                        followUp,
                        THU_2024_02_15,
                        "Any news?",
                        true,
                        List.of(),
                        MailKind.CHASER,
                        0.75,
                        FollowUpEffect.NEITHER));
    }

    @Test
    void showsWhatAPersonCorrectedAndNotWhatIsFoundLater() {
        history.by("classifier", Topics.QUESTIONS, classified("one"));
        var corrected = history.by(
                History.OFFICER, Topics.DECISIONS, new QuestionsCorrected(List.of(question("two"), question("three"))));
        history.by("classifier", Topics.QUESTIONS, classified("four"));
        assertThat(view().questions()).extracting(QuestionView::text).containsExactly("two", "three");
        assertThat(view().questionsFrom()).isEqualTo(corrected);
        assertThat(view().kind()).isEqualTo(MailKind.NEW_REQUEST);
        assertThat(view().row().questions()).isEqualTo(2);
    }

    @Test
    void showsARefusedCommandApartFromWhatWasDecided() {
        history.by(History.OFFICER, Topics.DECISIONS, new CommandRefused("ExtendLimit", "OIA s 15A(3)", "too late"));
        assertThat(view().decisions()).isEmpty();
        assertThat(view().refusals()).singleElement().satisfies(r -> {
            assertThat(r.actor()).isEqualTo("officer h.ratana");
            assertThat(r.command()).isEqualTo("ExtendLimit");
            assertThat(r.section()).isEqualTo("OIA s 15A(3)");
            assertThat(r.reason()).isEqualTo("too late");
        });
    }

    @Test
    void showsAnAlertAsOwedUntilItIsDelivered() {
        var alert = history.by(
                "deadline-tracker",
                Topics.DEADLINES,
                new DeadlineAlert(
                        AlertKind.DUE_IN_FIVE,
                        LimitKind.DECISION,
                        THU_2024_02_15,
                        WED_2024_03_06,
                        5,
                        List.of("adviser"),
                        null),
                clock);
        history.by("responder", Topics.RESPONSES, new AlertFailed(alert, false, "421", null), alert);
        assertThat(view().alerts()).singleElement().satisfies(a -> {
            assertThat(a.kind()).isEqualTo(AlertKind.DUE_IN_FIVE);
            assertThat(a.told()).isEmpty();
            assertThat(a.trouble()).isEqualTo("421");
        });
        history.by("responder", Topics.RESPONSES, new AlertDelivered(alert, List.of("adviser"), "250", null), alert);
        assertThat(view().alerts()).singleElement().satisfies(a -> {
            assertThat(a.told()).containsExactly("adviser");
            assertThat(a.trouble()).isNull();
        });
    }

    @Test
    void showsWhatHoldsIt() {
        var file = Story.of("fail").file();
        var view = RequestView.of(file, file.requests().getFirst(), WED_2024_03_06, Sealing.opener());
        assertThat(view.row().status()).hasToString("held");
        assertThat(view.deadLetters()).singleElement().satisfies(d -> {
            assertThat(d.service()).isEqualTo("responder");
            assertThat(d.stage()).isEqualTo(FailureStage.PROCESSING);
            assertThat(d.topic() + '/' + d.partition() + '/' + d.offset()).isEqualTo("oia.requests/2/17");
        });
    }

    @Test
    void opensTheWordsOfWhatWasDecided() {
        var file = Story.of("clarify decide withdraw").file();
        var view = RequestView.of(file, file.requests().getFirst(), WED_2024_03_06, Sealing.opener());
        assertThat(view.decisions())
                .extracting(DecisionView::type, DecisionView::text)
                .containsExactly(
                        tuple("ClarificationSought", "Which trees?"),
                        tuple("DecisionRecorded", "Thank you"),
                        tuple("RequestWithdrawn", "She rang"));
    }

    @Test
    void showsAMailThatWasTakenForAFollowUpAsTheRequestItIs() {
        // Given
        var mail = new FollowUpReceived(
                "2".repeat(64),
                THU_2024_02_15,
                history.text("Chris"),
                history.text("a@example.org"),
                history.text("Re: Trees"),
                history.text("How many shrubs?"),
                null,
                false,
                List.of(new Attachment(history.text("list.pdf"), "application/pdf", 12, "e".repeat(64), null, null)),
                List.of(),
                MailChannel.SMTP,
                List.of(),
                List.of());
        var followUp = history.by("ingest", Topics.REQUESTS, mail);
        // When
        history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new TreatedAsNewRequest(followUp, FollowUpEffect.NEW_REQUEST, "fyi-9/2"));
        // Then
        var file = file();
        var second = RequestView.of(file, file.request("fyi-9/2").orElseThrow(), THU_2024_02_15, Sealing.opener());
        assertThat(second.bodyId()).isNull();
        assertThat(second.act()).isNull();
        assertThat(second.clock()).isNull();
        assertThat(second.text()).isEqualTo("How many shrubs?");
        assertThat(second.requesterName()).isEqualTo("Chris");
        assertThat(second.attachments())
                .containsExactly(
                        new RequestView.AttachmentView("list.pdf", "application/pdf", 12, "e".repeat(64), null, null));
        assertThat(view().act()).isEqualTo(LegalAct.OIA);
    }

    @Test
    void asksForNoKeyOnceTheContentWasDisposedOf() {
        history.by("ingest", Topics.REQUESTS, Mails.followUp(history, "2".repeat(64), THU_2024_02_15, "Any news?"));
        history.by("classifier", Topics.QUESTIONS, classified("one"));
        history.by(History.OFFICER, Topics.DECISIONS, new ContentDisposed("GDA 6"));
        Opener noKeys = (thread, content) -> {
            throw new AssertionError("a destroyed key was asked for");
        };
        var view = RequestView.of(file(), file().requests().getFirst(), WED_2024_03_06, noKeys);
        assertThat(view.text()).isEqualTo("[disposed]");
        assertThat(view.row().title()).isEqualTo("[disposed]");
        assertThat(view.questions().getFirst().text()).isEqualTo("[disposed]");
        assertThat(view.followUps().getFirst().text()).isEqualTo("[disposed]");
        assertThat(view.requesterName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void isTheSameHoweverEventsArrive(long seed) {
        var events = GoldenCase.events(Sealing.plain());
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(golden(shuffled)).isEqualTo(golden(events));
    }

    private static RequestView golden(List<RecordedEvent> events) {
        var file = CaseFile.fold(GoldenCase.THREAD, events);
        return RequestView.of(file, file.requests().getFirst(), WED_2024_03_06, Sealing.opener());
    }

    private CaseFile file() {
        return CaseFile.fold("fyi-9", history.events());
    }

    private RequestView view() {
        return RequestView.of(file(), file().request("fyi-9").orElseThrow(), WED_2024_03_06, Sealing.opener());
    }

    private QuestionsClassified classified(String text) {
        return new QuestionsClassified("model-1", MailKind.NEW_REQUEST, List.of(question(text)));
    }

    private Question question(String text) {
        return new Question(1, history.text(text), 0, 1, Nature.OFFICIAL_INFORMATION, List.of(), 0.9, List.of());
    }
}
