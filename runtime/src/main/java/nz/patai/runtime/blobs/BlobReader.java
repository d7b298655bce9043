package nz.patai.runtime.blobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobRef;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts a ciphertext together from its chunks. They stand in the partition of their thread, from the first record on whose timestamp is not
 * before the one they were written with. Thread-safe; a consumer of its own for each look.
 *
 * @param clients of the cluster
 * @param clientId the consumers' name
 */
public record BlobReader(KafkaClients clients, String clientId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * The ciphertext.
     *
     * @param at the timestamp of its chunks
     * @throws BlobMissingException where its chunks are not all there, or were changed
     * @throws TimeoutException where Kafka does not answer in time
     */
    public byte[] read(String threadId, BlobRef ref, Instant at) {
        BlobLayout.check(ref);
        try (var consumer = clients.consumer(clientId, "")) {
            var partitions = consumer.partitionsFor(Topics.BLOBS.name()).size();
            var key = threadId.getBytes(StandardCharsets.UTF_8);
            var partition = new TopicPartition(Topics.BLOBS.name(), Utils.toPositive(Utils.murmur2(key)) % partitions);
            consumer.assign(List.of(partition));
            var ciphertext = from(consumer, partition, ref, at);
            if (!Sha256.hex(ciphertext).equals(ref.sha256())) {
                throw new BlobMissingException("the content " + ref.sha256() + " in oia.blobs was changed");
            }
            return ciphertext;
        }
    }

    private byte[] from(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, BlobRef ref, Instant at) {
        var first =
                consumer.offsetsForTimes(Map.of(partition, at.toEpochMilli())).get(partition);
        if (first == null) {
            throw missing(ref, 0);
        }
        var last = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        consumer.seek(partition, first.offset());
        var parts = new Parts(ref);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!parts.isWhole() && consumer.position(partition) < last) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("oia.blobs did not give " + ref.sha256() + " within " + PATIENCE);
            }
            consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, parts));
        }
        if (!parts.isWhole()) {
            throw missing(ref, parts.found.cardinality());
        }
        return parts.content;
    }

    private void take(ConsumerRecord<String, byte[]> record, Parts parts) {
        if (record.value() != null
                && Topics.BLOBS.valueSerde(clients.ids()).read(record.value()).body() instanceof BlobChunk chunk
                && chunk.sha256().equals(parts.ref.sha256())) {
            parts.put(chunk);
        }
    }

    private static BlobMissingException missing(BlobRef ref, int found) {
        return new BlobMissingException(
                "the content " + ref.sha256() + " has " + found + " of its " + ref.chunks() + " chunks in oia.blobs");
    }

    /** What of the ciphertext was found. */
    private static final class Parts {

        private final BlobRef ref;
        private final byte[] content;
        private final BitSet found = new BitSet();

        Parts(BlobRef ref) {
            this.ref = ref;
            this.content = new byte[Math.toIntExact(ref.bytes())];
        }

        boolean isWhole() {
            return found.cardinality() == ref.chunks();
        }

        void put(BlobChunk chunk) {
            var isPossible = chunk.index() >= 0 && chunk.index() < ref.chunks();
            if (isPossible && chunk.content().remaining() == BlobLayout.length(chunk.index(), ref.bytes())) {
                chunk.content()
                        .duplicate()
                        .get(
                                content,
                                chunk.index() * BlobLayout.CHUNK_BYTES,
                                chunk.content().remaining());
                found.set(chunk.index());
            }
        }
    }
}
