package nz.patai.ingest.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream by lines as bytes, line ends included; a line longer than the buffer comes in pieces. */
final class LineInput {

    private static final int CAPACITY = 64 << 10;

    private final InputStream stream;
    private final byte[] buffer = new byte[CAPACITY];
    private int start;
    private int end;
    private byte @Nullable [] peeked;
    private byte @Nullable [] pushedBack;
    private @Nullable IOException failure;

    LineInput(InputStream stream) {
        this.stream = stream;
    }

    /** Gives the next line or piece of a line, or null at the end. */
    byte @Nullable [] next() throws IOException {
        byte[] line = peek();
        if (pushedBack == null) {
            peeked = null;
        } else {
            pushedBack = null;
        }
        return line;
    }

    /** Gives what {@link #next} will give, without taking it. */
    byte @Nullable [] peek() throws IOException {
        if (pushedBack != null) {
            return pushedBack;
        }
        if (peeked == null) {
            peeked = read();
        }
        return peeked;
    }

    /** Gives what {@link #peek} gives, or null where it can't be read; {@link #next} will then say so. */
    byte @Nullable [] peekIfReadable() {
        try {
            return peek();
        } catch (IOException _) {
            return null;
        }
    }

    /** Puts a line back before the one that was peeked at. */
    void pushBack(byte[] line) {
        pushedBack = line;
    }

    private byte @Nullable [] read() throws IOException {
        int newline = newline(start);
        while (newline < 0) {
            int searched = end - start;
            if (searched == CAPACITY || !fill()) {
                return rest();
            }
            newline = newline(start + searched);
        }
        return take(newline + 1);
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int n = read(end);
        end += Math.max(n, 0);
        return n > 0;
    }

    /** A stream that failed once is not asked again: it might go on behind a gap. */
    private int read(int offset) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return stream.read(buffer, offset, CAPACITY - offset);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private byte @Nullable [] rest() {
        return start == end ? null : take(end);
    }

    private byte[] take(int until) {
        byte[] line = Arrays.copyOfRange(buffer, start, until);
        start = until;
        return line;
    }

    private int newline(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
