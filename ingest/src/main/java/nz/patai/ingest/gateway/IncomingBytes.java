package nz.patai.ingest.gateway;

import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one message as they come in. Once there are many it takes its turn among the large ones, until it is closed. */
public final class IncomingBytes implements AutoCloseable {

    private static final int FIRST_BYTES = 16_384;

    private final int maxBytes;
    private final LargeMail large;
    private @Nullable UnsynchronizedByteArrayOutputStream bytes = UnsynchronizedByteArrayOutputStream.builder()
            .setBufferSize(FIRST_BYTES)
            .get();

    private LargeMail.@Nullable Turn turn;
    private long count;

    /** Empty as yet. */
    public IncomingBytes(int maxBytes, LargeMail large) {
        this.maxBytes = maxBytes;
        this.large = large;
    }

    /** Takes a byte; those above the limit are counted and thrown away, with all that came before. */
    void add(int b) {
        count++;
        if (count == LargeMail.FROM_BYTES) {
            turn = large.await();
        }
        if (isTooLarge()) {
            bytes = null;
        } else if (bytes != null) {
            bytes.write(b);
        }
    }

    /** Takes some bytes. */
    public void add(byte[] some, int length) {
        for (var i = 0; i < length; i++) {
            add(some[i]);
        }
    }

    long count() {
        return count;
    }

    /** True once more came than may come. */
    public boolean isTooLarge() {
        return count > maxBytes;
    }

    /** The whole message; taken once. */
    public byte[] take() {
        if (bytes == null) {
            throw new IllegalStateException("a message that is too large is not kept");
        }
        var whole = bytes.toByteArray();
        bytes = null;
        return whole;
    }

    @Override
    public void close() {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }
}
