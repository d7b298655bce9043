package nz.patai.runtime.blobs;

import java.time.Instant;
import nz.patai.event.Sealed;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;

/**
 * Opens content of any size.
 *
 * @param sealer decrypts
 * @param blobs reads chunks
 */
public record LargeOpening(Sealer sealer, BlobReader blobs) {

    /** For a service. */
    public static LargeOpening of(ServiceContext context) {
        return new LargeOpening(context.sealer(), new BlobReader(context.clients(), context.service() + "-blobs"));
    }

    /**
     * The content that was sealed for a thread.
     *
     * @param at the instant it was sealed with, as the event that refers to it has it
     * @throws nz.patai.runtime.sealing.KeyMissingException where its key is not there any more, or is another
     * @throws BlobMissingException where its chunks are not all there, or were changed
     * @throws org.apache.kafka.common.errors.TimeoutException where Kafka does not answer in time
     */
    public byte[] open(String threadId, Sealed sealed, Instant at) {
        var blob = sealed.blob();
        if (blob == null) {
            return sealer.bytes(threadId, sealed);
        }
        sealer.checkKey(threadId, sealed.keyId()); // before much is read for nothing
        return sealer.decrypt(threadId, sealed.keyId(), blobs.read(threadId, blob, at));
    }
}
