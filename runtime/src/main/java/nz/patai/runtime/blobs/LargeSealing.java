package nz.patai.runtime.blobs;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobRef;
import nz.patai.event.BlobsEvent;
import nz.patai.event.Header;
import nz.patai.event.Sealed;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/**
 * Seals content of any size: what does not fit into an event goes into {@code oia.blobs} first, and is safe there when the call returns.
 *
 * @param sealer encrypts
 * @param writer writes chunks
 * @param service who writes
 */
public record LargeSealing(Sealer sealer, Writer writer, String service) {

    /** The largest ciphertext that stands in an event. */
    public static final int INLINE_BYTES = 256_000;

    /** Writes chunks. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes a chunk under its thread and waits until it is safe on all in-sync replicas.
         *
         * @param recordedAt the record's timestamp, milliseconds since 1970 UTC
         * @throws nz.patai.runtime.kafka.NotWrittenException where it was not acknowledged
         */
        void write(Event<BlobsEvent> chunk, long recordedAt);
    }

    /**
     * Seals content of a thread.
     *
     * @param at an instant that the event which refers to it holds too: the chunks have it as their timestamp and are found by it again, for an
     *     offset would not outlive a restored cluster
     */
    public Sealed seal(String threadId, byte[] content, Instant at) {
        var ciphertext = sealer.encrypt(threadId, content);
        return ciphertext.bytes().length <= INLINE_BYTES
                ? new Sealed(ciphertext.keyId(), ByteBuffer.wrap(ciphertext.bytes()), null)
                : new Sealed(ciphertext.keyId(), null, keep(threadId, ciphertext.bytes(), at));
    }

    private BlobRef keep(String threadId, byte[] ciphertext, Instant at) {
        var ref = new BlobRef(Sha256.hex(ciphertext), ciphertext.length, BlobLayout.chunks(ciphertext.length));
        BlobLayout.check(ref);
        for (var index = 0; index < ref.chunks(); index++) {
            writer.write(chunk(threadId, ciphertext, ref, index, at), at.toEpochMilli());
        }
        return ref;
    }

    private Event<BlobsEvent> chunk(String threadId, byte[] ciphertext, BlobRef ref, int index, Instant at) {
        var content = ByteBuffer.wrap(
                ciphertext, index * BlobLayout.CHUNK_BYTES, BlobLayout.length(index, ciphertext.length));
        var header = new Header(
                EventId.external("BlobChunk", ref.sha256() + '\n' + index),
                threadId,
                null,
                at,
                List.of(),
                new Actor(ActorKind.SERVICE, service));
        return new Event<>(header, new BlobChunk(ref.sha256(), index, ref.chunks(), content.slice()));
    }
}
