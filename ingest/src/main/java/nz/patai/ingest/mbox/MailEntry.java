package nz.patai.ingest.mbox;

import java.nio.file.Path;

/** One place in a file where a message stands or should stand. */
public sealed interface MailEntry {

    /** Gives the file. */
    Path path();

    /** Gives which message of the file it is, counted from 1. */
    int ordinal();

    /** A message whose bytes were read. */
    final class Raw implements MailEntry {

        private final Path path;
        private final int ordinal;
        private final byte[] bytes;

        Raw(Path path, int ordinal, byte[] bytes) {
            this.path = path;
            this.ordinal = ordinal;
            this.bytes = bytes;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public int ordinal() {
            return ordinal;
        }

        /** Gives the raw message: without the mbox separator line, with mbox quoting undone. The array is the caller's. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** A message larger than the limit; it was passed over, the next ones were not. */
    record TooLarge(Path path, int ordinal, long size, int limit) implements MailEntry {

        /** Gives the reason and what to do. */
        public String reason() {
            return "message_too_large: message " + ordinal + " of the file has " + size + " bytes, the limit is "
                    + limit + ": read it in the mailbox, or raise the limit";
        }
    }

    /** A file or folder that could not be read, from this message on. */
    record Unreadable(Path path, int ordinal, String cause) implements MailEntry {

        /** Gives the reason and what to do. */
        public String reason() {
            return "unreadable_file: reading stopped before message " + ordinal + " (" + cause
                    + "): check the path and the rights, then import it again";
        }
    }
}
