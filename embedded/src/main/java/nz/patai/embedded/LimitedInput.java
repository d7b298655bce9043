package nz.patai.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that ends in {@link TooLarge} once more bytes came than are allowed. */
final class LimitedInput extends FilterInputStream {
    private long left;

    LimitedInput(InputStream in, long limitBytes) {
        super(in);
        this.left = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLarge {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
