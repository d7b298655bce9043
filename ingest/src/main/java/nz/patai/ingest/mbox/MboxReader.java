package nz.patai.ingest.mbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Splits an mbox file into its messages as a stream: one message at a time is in memory, never the file.
 *
 * <p>Bytes are passed on as they stand, but for the separator line, the blank line before the next one, and the
 * {@code >} that mboxo and mboxrd put before a {@code From } line. What stands before the first separator counts as a
 * message, so nothing in the file is passed over.
 */
public final class MboxReader {

    private final Path path;
    private final LineInput lines;
    private final int maxMessageBytes;
    private int ordinal;

    /**
     * Reads an mbox from a stream that the caller closes.
     *
     * @param path the name to give the messages
     * @param maxMessageBytes larger messages are passed over and reported
     */
    public MboxReader(Path path, InputStream stream, int maxMessageBytes) {
        this.path = path;
        this.lines = new LineInput(stream);
        this.maxMessageBytes = maxMessageBytes;
    }

    /** Gives the next message, or null behind the last; after {@link MailEntry.Unreadable} there are no more. */
    public @Nullable MailEntry next() {
        int current = ordinal + 1;
        try {
            if (lines.peek() == null) {
                return null;
            }
            ordinal = current;
            return message();
        } catch (IOException e) {
            return new MailEntry.Unreadable(path, current, e.getClass().getSimpleName());
        }
    }

    private MailEntry message() throws IOException {
        Message message = new Message();
        byte[] line = lines.next();
        boolean wholeLine = true;
        if (line != null && MboxSeparator.startsLikeOne(line)) {
            wholeLine = endsLine(line);
            line = afterSeparator(wholeLine);
        }
        boolean afterBlank = false;
        boolean atLineStart = true;
        while (line != null) {
            message.add(atLineStart ? MboxSeparator.unquoted(line) : line);
            afterBlank = atLineStart && isBlank(line);
            atLineStart = endsLine(line);
            line = atLineStart ? nextUnlessSeparator(afterBlank) : lines.next();
        }
        return message.entry();
    }

    private byte @Nullable [] afterSeparator(boolean wholeLine) throws IOException {
        boolean whole = wholeLine;
        while (!whole) {
            byte[] rest = lines.next();
            whole = rest == null || endsLine(rest);
        }
        return nextUnlessSeparator(true);
    }

    /** Gives the next line, or null where it begins the next message or the file ends. */
    private byte @Nullable [] nextUnlessSeparator(boolean afterBlank) throws IOException {
        byte[] line = lines.peek();
        if (line == null || !MboxSeparator.startsLikeOne(line)) {
            return lines.next();
        }
        lines.next();
        boolean separator = MboxSeparator.is(line, afterBlank, lines.peekIfReadable());
        if (separator) {
            lines.pushBack(line);
            return null;
        }
        return line;
    }

    private static boolean endsLine(byte[] line) {
        return line[line.length - 1] == '\n';
    }

    private static boolean isBlank(byte[] line) {
        int end = line.length == 2 && line[0] == '\r' ? 1 : 0;
        return line.length == end + 1 && line[end] == '\n';
    }

    /** The bytes of the message being read, up to the limit; a blank line is held back until more follows. */
    private final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private byte[] heldBack = new byte[0];
        private long size;

        private void add(byte[] line) {
            write(heldBack);
            heldBack = isBlank(line) ? line : new byte[0];
            if (heldBack.length == 0) {
                write(line);
            }
        }

        private void write(byte[] line) {
            size += line.length;
            if (size <= maxMessageBytes) {
                bytes.writeBytes(line);
            }
        }

        private MailEntry entry() {
            return size > maxMessageBytes
                    ? new MailEntry.TooLarge(path, ordinal, size, maxMessageBytes)
                    : new MailEntry.Raw(path, ordinal, bytes.toByteArray());
        }
    }
}
