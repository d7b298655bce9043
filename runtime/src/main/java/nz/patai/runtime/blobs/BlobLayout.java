package nz.patai.runtime.blobs;

import nz.patai.event.BlobRef;

/**
 * How a ciphertext is cut: every chunk but the last has {@value #CHUNK_BYTES} bytes. With its envelope a chunk stays below the million bytes
 * that a broker takes without being told to take more.
 */
final class BlobLayout {

    /** Bytes of a chunk. */
    static final int CHUNK_BYTES = 900_000;

    /** The largest ciphertext that is put together: a reference that says more is not believed. */
    static final int MOST_BYTES = 200_000_000;

    private BlobLayout() {}

    static int chunks(long bytes) {
        return Math.toIntExact((bytes + CHUNK_BYTES - 1) / CHUNK_BYTES);
    }

    static int length(int index, long bytes) {
        return (int) Math.min(CHUNK_BYTES, bytes - (long) index * CHUNK_BYTES);
    }

    /** Checks a reference before anything is made room for. */
    static void check(BlobRef ref) {
        if (ref.bytes() < 1 || ref.bytes() > MOST_BYTES || ref.chunks() != chunks(ref.bytes())) {
            throw new BlobMissingException("a reference to " + ref.bytes() + " bytes in " + ref.chunks()
                    + " chunks can't be right: at most " + MOST_BYTES + " bytes, " + CHUNK_BYTES + " in a chunk");
        }
    }
}
