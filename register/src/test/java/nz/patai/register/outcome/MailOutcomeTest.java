package nz.patai.register.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestsEvent;
import nz.patai.event.SetAsideReason;
import nz.patai.event.TreatedAsRequest;
import nz.patai.register.RecordedEvent;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailOutcomeTest {

    private static final String MAIL = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);
    private static final LocalDate THU_2024_02_08 = LocalDate.of(2024, 2, 8);
    private static final String WAITS = "the gateway marked it as spam";

    private final History history = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");

    static Stream<Arguments> understood() {
        return Stream.of(
                outcome(h -> Mails.request(h, MAIL), new MailOutcome.New("fyi-9", null)),
                outcome(h -> Mails.followUp(h, MAIL, THU_2024_02_08, "Well?"), new MailOutcome.FollowUp("fyi-9")),
                outcome(
                        h -> new AutoReplyReceived(MAIL, "auto-submitted", h.text("Away"), h.text("Away")),
                        new MailOutcome.AutoReply("auto-submitted")),
                outcome(
                        h -> new BounceReceived(MAIL, null, null, "5.1.1", true, h.text("Failed")),
                        new MailOutcome.Bounce()),
                outcome(
                        h -> Mails.setAside(h, MAIL, "Pills"),
                        new MailOutcome.SetAside("fyi-9", SetAsideReason.SUSPECTED_SPAM, WAITS)),
                outcome(
                        h -> new DuplicateArrived(MAIL, OTHER, DuplicateReason.SENT_AGAIN, 2, MailChannel.SMTP),
                        new MailOutcome.Known(OTHER)));
    }

    private static Arguments outcome(Function<History, RequestsEvent> event, MailOutcome outcome) {
        return Arguments.of(outcome.getClass().getSimpleName(), event, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void isWhatTheIntakeMadeOfIt(String name, Function<History, RequestsEvent> event, MailOutcome outcome) {
        history.by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "3".repeat(64)));
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(new MailOutcome.Accepted());
        history.by("ingest", Topics.REQUESTS, event.apply(history));
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(outcome);
        assertThat(MailOutcome.of(MAIL, history.events().reversed())).isEqualTo(outcome);
    }

    @Test
    void isUnknownWhereNoSuchMailIsRecorded() {
        history.by("ingest", Topics.MAIL, Mails.arrived(history, OTHER));
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(new MailOutcome.Unknown());
        assertThat(MailOutcome.of(MAIL, List.of())).isEqualTo(new MailOutcome.Unknown());
    }

    @Test
    void isKnownAsSoonAsTheSameMailArrivesAgain() {
        history.by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        history.by("ingest", Topics.REQUESTS, Mails.request(history, MAIL));
        history.by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(new MailOutcome.Known(MAIL));
    }

    @Test
    void countsAnArrivalThatIsHandedInTwiceOnce() {
        history.by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        history.by("ingest", Topics.REQUESTS, Mails.request(history, MAIL));
        var twice = new ArrayList<RecordedEvent>(history.events());
        twice.addAll(history.events());
        assertThat(MailOutcome.of(MAIL, twice)).isEqualTo(new MailOutcome.New("fyi-9", null));
    }

    @Test
    void namesTheKindOnceTheRequestIsClassified() {
        history.by("ingest", Topics.REQUESTS, Mails.request(history, MAIL));
        history.about("fyi-9/2").by("classifier", Topics.QUESTIONS, classified(MailKind.CHASER));
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(new MailOutcome.New("fyi-9", null));
        history.about("fyi-9").by("classifier", Topics.QUESTIONS, classified(MailKind.NEW_REQUEST));
        assertThat(MailOutcome.of(MAIL, history.events()))
                .isEqualTo(new MailOutcome.New("fyi-9", MailKind.NEW_REQUEST));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(longs = {1, 2, 3, 4})
    void isARequestOnceAPersonHasSaidSoInWhateverOrderItIsTold(long seed) {
        history.about(null).by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        var aside = history.by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Pills"));
        var said = history.at("2024-02-09T09:00:00+13:00")
                .by(
                        History.OFFICER,
                        Topics.DECISIONS,
                        new TreatedAsRequest(MAIL, aside, "ministry", THU_2024_02_08, null, null, null),
                        aside);
        assertThat(MailOutcome.of(MAIL, history.events())).isEqualTo(new MailOutcome.Accepted());
        history.about("fyi-9").by("ingest", Topics.REQUESTS, Mails.request(history, MAIL), said);
        var shuffled = new ArrayList<>(history.events());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(MailOutcome.of(MAIL, shuffled)).isEqualTo(new MailOutcome.New("fyi-9", null));
    }

    private static QuestionsClassified classified(MailKind kind) {
        return new QuestionsClassified("model-1", kind, List.of());
    }
}
