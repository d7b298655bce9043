package nz.patai.runtime.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobRef;
import nz.patai.event.BlobsEvent;
import nz.patai.event.Sealed;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large content in chunks on a real broker. */
class BlobsTest {

    private static final Instant AT = Instant.parse("2024-02-07T00:00:00Z");

    private final RealPlatform real = RealPlatform.shared();
    private final KafkaClients clients = real.clients();
    private final EventProducer producer = clients.producer("blobs-test");
    private final KeysTopic keys = new KeysTopic(clients, "blobs-test", TimeSource.system());
    private final Sealer sealer =
            new Sealer(MasterKey.read(real.config().sealing().masterKeyFile()), keys);
    private final LargeSealing sealing = new LargeSealing(sealer, this::write, "test");
    private final LargeOpening opening = new LargeOpening(sealer, new BlobReader(clients, "blobs-test"));

    private int leaveOut = -1;
    private boolean change;

    @AfterEach
    void close() {
        producer.close();
        keys.close();
    }

    @Test
    void opensWhatWasSealedWhateverItsSizeAndWhateverStandsAround() {
        for (var size : new int[] {0, 1, 255_000, 256_000, 900_000, 1_799_972, 2_000_000}) {
            var thread = "blob-" + size;
            sealing.seal(
                    thread,
                    content(300_000, 1),
                    AT.plusSeconds(3600)); // time need not run forward: simulated time does not
            var content = content(size, 2);
            var sealed = sealing.seal(thread, content, AT);
            sealing.seal(thread, content(300_000, 3), AT.minusSeconds(3600));
            assertThat(opening.open(thread, sealed, AT)).as("%d bytes", size).isEqualTo(content);
            assertThat(sealed.blob() == null).isEqualTo(size < 256_000);
        }
    }

    @Test
    void saysWhichContentLacksAChunk() {
        leaveOut = 1;
        var sealed = sealing.seal("blob-lacks", content(2_000_000, 1), AT);
        assertThatThrownBy(() -> opening.open("blob-lacks", sealed, AT))
                .isInstanceOf(BlobMissingException.class)
                .hasMessageContaining("2 of its 3 chunks");
    }

    @Test
    void findsAChangedChunk() {
        change = true;
        var sealed = sealing.seal("blob-changed", content(2_000_000, 1), AT);
        assertThatThrownBy(() -> opening.open("blob-changed", sealed, AT))
                .isInstanceOf(BlobMissingException.class)
                .hasMessageContaining("was changed");
    }

    @Test
    void makesNoRoomForAReferenceThatCanNotBeRight() {
        var key = sealer.encrypt("blob-wrong", new byte[1]).keyId();
        for (var ref : new BlobRef[] {
            new BlobRef("a".repeat(64), Long.MAX_VALUE, 1),
            new BlobRef("a".repeat(64), 0, 0),
            new BlobRef("a".repeat(64), 1_000_000, 1),
            new BlobRef("a".repeat(64), -1, Integer.MAX_VALUE)
        }) {
            assertThatThrownBy(() -> opening.open("blob-wrong", new Sealed(key, null, ref), AT))
                    .isInstanceOf(BlobMissingException.class)
                    .hasMessageContaining("can't be right");
        }
    }

    @Test
    void isNotFoundUnderALaterTime() {
        var sealed = sealing.seal("blob-late", content(300_000, 1), AT);
        assertThatThrownBy(() -> opening.open("blob-late", sealed, Instant.parse("2999-01-01T00:00:00Z")))
                .isInstanceOf(BlobMissingException.class)
                .hasMessageContaining("0 of its 1 chunks");
        assertThat(Objects.requireNonNull(sealed.blob()).sha256()).hasSize(64);
    }

    private void write(Event<BlobsEvent> chunk, long recordedAt) {
        var body = (BlobChunk) chunk.body();
        if (body.index() == leaveOut) {
            return;
        }
        var content = body.content();
        var written = change && body.index() == 0
                ? new BlobChunk(body.sha256(), 0, body.chunks(), java.nio.ByteBuffer.allocate(content.remaining()))
                : body;
        producer.write(
                Topics.BLOBS,
                null,
                recordedAt,
                chunk.header().threadId(),
                new Event<BlobsEvent>(chunk.header(), written));
    }

    private static byte[] content(int size, long seed) {
        var content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }
}
