package nz.patai.ingest.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobRef;
import nz.patai.event.BlobsEvent;
import nz.patai.event.MailReceived;
import nz.patai.runtime.blobs.LargeSealing;
import nz.patai.runtime.sealing.KeyRecords;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.testkit.MemoryKeys;
import nz.patai.testkit.TestContext;
import org.jspecify.annotations.Nullable;

/** The sink as it is, but for Kafka, whose writes can be made to fail. */
final class TestSink implements MailSink {

    /** The steps at which Kafka can fail to acknowledge. */
    enum Step {
        KEY,
        CHUNK,
        MAIL
    }

    static final Instant NOW = Instant.parse("2024-02-06T20:14:05.123Z");

    final ServiceContext context;
    private final Sealer sealer;
    private final KafkaMailSink sink;
    private final List<Event<MailReceived>> kept = new CopyOnWriteArrayList<>();
    private final List<Event<BlobsEvent>> chunks = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Step failing;
    private volatile RuntimeException with = new IllegalStateException("not acknowledged");

    TestSink(Path directory) {
        context = TestContext.of("ingest", directory).context();
        sealer = new Sealer(MasterKey.read(context.platform().sealing().masterKeyFile()), new FailingKeys());
        var asConfigured = MailRecording.of(context, (chunk, at) -> {});
        var recording = new MailRecording(
                "gateway-1",
                asConfigured.receiptRule(),
                asConfigured.sites(),
                asConfigured.parser(),
                asConfigured.patience(),
                new LargeSealing(sealer, (chunk, at) -> keepChunk(chunk), "ingest"));
        sink = new KafkaMailSink(recording, (event, recordedAt) -> keep(event), context.meters());
    }

    @Override
    public Accepted accept(IncomingMail mail) {
        return sink.accept(mail);
    }

    void failAt(@Nullable Step step) {
        failAt(step, null);
    }

    void failAt(@Nullable Step step, @Nullable RuntimeException error) {
        with = error == null ? new IllegalStateException("not acknowledged") : error;
        failing = step;
    }

    int failures() {
        return failures.get();
    }

    List<Event<MailReceived>> kept() {
        return kept;
    }

    byte[] rawOf(Event<MailReceived> event) {
        var raw = event.body().raw();
        return raw.blob() == null
                ? sealer.bytes(event.header().threadId(), raw)
                : sealer.decrypt(event.header().threadId(), raw.keyId(), together(raw.blob()));
    }

    private byte[] together(BlobRef ref) {
        var all = new ByteArrayOutputStream();
        chunks.stream()
                .map(chunk -> (BlobChunk) chunk.body())
                .filter(chunk -> chunk.sha256().equals(ref.sha256()))
                .forEach(chunk -> all.writeBytes(EventRecord.bytesOf(chunk.content())));
        return all.toByteArray();
    }

    private void keepChunk(Event<BlobsEvent> chunk) {
        fail(Step.CHUNK);
        chunks.add(chunk);
    }

    String senderOf(Event<MailReceived> event) {
        return String.valueOf(
                sealer.textOrNull(event.header().threadId(), event.body().envelopeSender()));
    }

    private void keep(Event<MailReceived> event) {
        fail(Step.MAIL);
        kept.add(event);
    }

    private void fail(Step step) {
        if (failing == step) {
            failures.incrementAndGet();
            throw with;
        }
    }

    private final class FailingKeys implements KeyRecords {

        private final MemoryKeys keys = new MemoryKeys();

        @Override
        public @Nullable WrappedKey byId(String keyId) {
            return keys.byId(keyId);
        }

        @Override
        public @Nullable WrappedKey ofThread(String threadId) {
            return keys.ofThread(threadId);
        }

        @Override
        public void keep(WrappedKey key, String masterKeyId, UUID eventId) {
            fail(Step.KEY);
            keys.keep(key, masterKeyId, eventId);
        }
    }
}
