package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobsEvent;
import nz.patai.event.MailReceived;
import nz.patai.event.ReceiptBasis;
import nz.patai.ingest.domain.Arrival;
import nz.patai.schemas.Event;
import nz.patai.testkit.TestContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRecordingTest {

    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");

    @TempDir
    Path directory;

    private final List<Event<BlobsEvent>> chunks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-02-06T20:14:02.123456Z, -, GIVEN_BY_OPERATOR, 2024-02-06T20:14:02.123Z",
                "-, 'Received: by mx.other.example; Wed, 07 Feb 2024 09:14:05 +1300', OTHER_RECEIVED_HEADER,"
                        + " 2024-02-06T20:14:05Z",
                "-, 'Date: Wed, 07 Feb 2024 09:14:02 +1300', DATE_HEADER, 2024-02-06T20:14:02Z",
                "-, 'X-Nothing: known', IMPORT_TIME, 2024-03-01T00:00:00Z"
            })
    void saysWhenAFileWasReceivedAndOnWhatThatRests(
            @Nullable Instant stated, @Nullable String field, ReceiptBasis basis, Instant receipt) {
        var event = record((field == null ? "" : field + "\n") + "From: a@b.example\nSubject: x\n\nHello\n", stated);
        assertThat(event.body().receiptBasis()).isEqualTo(basis);
        assertThat(event.header().occurredAt()).isEqualTo(receipt);
        assertThat(event.body().acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void namesTheEventByTheMailAloneWhateverWayItComes() {
        var mail = "From: a@b.example\nSubject: x\nMessage-ID: <1@b.example>\n\nHello\n";
        var stated = record(mail, Instant.parse("2024-02-06T20:14:02Z"));
        var later = record("Received: by mx.other.example; Wed, 07 Feb 2024 09:14:05 +1300\n" + mail, null);
        assertThat(later.header().eventId()).isEqualTo(stated.header().eventId());
        assertThat(later.header().threadId()).isEqualTo(stated.header().threadId());
        assertThat(stated.header().threadId())
                .isEqualTo("mail-" + stated.body().mailId().substring(0, 16));
        assertThat(stated.body().threadUnknown()).isTrue();
    }

    @Test
    void putsInChunksWhatDoesNotFitIntoAnEventFindableByWhenItWasAccepted() {
        var mail = "From: a@b.example\nSubject: x\n\n" + "x".repeat(2_000_000) + "\n";
        var raw = record(mail, null).body().raw();
        assertThat(raw.inline()).isNull();
        assertThat(raw.blob()).isNotNull();
        assertThat(chunks).hasSize(3).allSatisfy(chunk -> {
            assertThat(chunk.header().occurredAt()).isEqualTo(NOW);
            assertThat(((BlobChunk) chunk.body()).chunks()).isEqualTo(3);
            assertThat(((BlobChunk) chunk.body()).content().remaining()).isLessThanOrEqualTo(900_000);
        });
    }

    private Event<MailReceived> record(String mail, @Nullable Instant stated) {
        var recording =
                MailRecording.of(TestContext.of("ingest", directory).context(), (chunk, at) -> chunks.add(chunk));
        return recording.event(new IncomingMail(mail.getBytes(UTF_8), Envelope.NONE, new Arrival.ByFile(stated), NOW));
    }
}
