package nz.patai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nz.patai.event.MailChannel;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.ReceiptBasis;
import nz.patai.event.Sealed;
import nz.patai.event.SetAsideReason;
import nz.patai.register.RecordedEvent;
import nz.patai.register.RegisterRow;
import nz.patai.register.RegisterText;
import nz.patai.register.Status;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.Sealing;
import nz.patai.register.timeline.TimelineEntry;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final List<RecordedEvent> GOLDEN = GoldenCase.events(Sealing.plain());

    private final Audit audit = audit(GOLDEN);

    @Test
    void showsTheRegisterAsItStood() {
        var rows = audit.replay(instant("2024-02-20T00:00:00+13:00"), null);

        assertThat(rows)
                .singleElement()
                .returns(Status.CLARIFICATION_SOUGHT, RegisterRow::status)
                .returns(LocalDate.of(2024, 3, 6), RegisterRow::due)
                .returns(11, RegisterRow::workingDaysLeft)
                .returns("DOIA 2324-1666", RegisterRow::reference);
    }

    @Test
    void showsNothingBeforeTheFirstMail() {
        assertThat(audit.replay(instant("2024-02-07T09:11:59+13:00"), null)).isEmpty();
    }

    @Test
    void leavesOutWhatWasRecordedLater() {
        var recordedLate = GOLDEN.stream()
                .map(e -> new RecordedEvent(
                        e.topic(), e.partition(), e.offset(), e.recordedAt().plus(Duration.ofDays(30)), e.event()))
                .toList();
        var asOf = instant("2024-02-20T00:00:00+13:00");

        assertThat(audit(recordedLate).replay(asOf, null)).hasSize(1);
        assertThat(audit(recordedLate).replay(asOf, asOf)).isEmpty();
    }

    @Test
    void printsTheSameBytesInWhateverOrderRecordsWereRead() {
        var asOf = instant("2024-03-06T12:00:00+13:00");
        var expected = RegisterText.of(audit.replay(asOf, null));

        assertThat(IntStream.range(0, 50).mapToObj(seed -> {
                    var shuffled = new ArrayList<>(GOLDEN);
                    Collections.shuffle(shuffled, new Random(seed));
                    return RegisterText.of(audit(shuffled).replay(asOf, null));
                }))
                .containsOnly(expected);
    }

    @Test
    void tellsTheWholeStoryOfARequest() {
        var timeline = audit.timeline("fyi-25642").orElseThrow();

        assertThat(timeline).hasSameSizeAs(GOLDEN);
        assertThat(timeline)
                .extracting(TimelineEntry::type)
                .startsWith("MailReceived", "RequestReceived")
                .endsWith("ClockStopped")
                .containsSubsequence(
                        "ClockStarted", "ClarificationSought", "DeadlineAlert", "DecisionSigned", "ResponseSent");
    }

    @Test
    void bringsInTheMailThatStandsUnderItsOwnHash() {
        // Given
        var unattributed = new nz.patai.register.history.History(
                "mail-0123456789abcdef", Sealing.plain(), "2024-02-07T09:12:00+13:00");
        var mail = unattributed.about(null).by("ingest", Topics.MAIL, mail());
        var thread = new nz.patai.register.history.History("fyi-7", Sealing.plain(), "2024-02-07T09:12:00+13:00");
        thread.about(null).by("ingest", Topics.REQUESTS, setAside(thread.text("subject")), mail);

        // When
        var all = new ArrayList<>(unattributed.events());
        all.addAll(thread.events());
        var timeline = audit(all).timeline("fyi-7").orElseThrow();

        // Then
        assertThat(timeline).extracting(TimelineEntry::type).containsExactly("MailReceived", "MailSetAside");
    }

    @Test
    void knowsNothingOfARequestThatIsNotThere() {
        assertThat(audit.timeline("fyi-1")).isEmpty();
        assertThat(audit.timeline("fyi-25642/2")).isEmpty();
    }

    private static Audit audit(List<RecordedEvent> events) {
        return new Audit(new History(events, List.of()), Sealing.opener());
    }

    private static java.time.Instant instant(String text) {
        return nz.patai.register.history.History.instant(text);
    }

    private static MailReceived mail() {
        return new MailReceived(
                "b".repeat(64),
                MailChannel.SMTP,
                "gateway-1",
                instant("2024-02-07T09:12:00+13:00"),
                ReceiptBasis.SMTP_ACCEPTED,
                null,
                List.of(),
                new Sealed("k", ByteBuffer.allocate(0), null),
                10,
                true,
                null);
    }

    private static MailSetAside setAside(Sealed subject) {
        return new MailSetAside(
                "b".repeat(64),
                SetAsideReason.UNREADABLE,
                "no headers",
                LocalDate.of(2024, 2, 7),
                null,
                subject,
                MailChannel.SMTP,
                List.of());
    }
}
