package nz.patai.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A directory of mail, one file for each message, in which every file in {@code new/} is whole and on the disk.
 *
 * <p>Source: the Maildir convention of qmail: written to {@code tmp/}, synced, then renamed.
 */
final class Maildir {
    private static final int BUFFER = 64 << 10;

    private final Path directory;
    private final InstantSource clock;
    private final AtomicLong delivered = new AtomicLong();

    private Maildir(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    static Maildir open(Path directory, InstantSource clock) throws IOException {
        for (String folder : new String[] {"tmp", "new", "cur"}) {
            Files.createDirectories(directory.resolve(folder));
        }
        return new Maildir(directory, clock);
    }

    /**
     * Delivers the bytes of a message as they are.
     *
     * @return the file in {@code new/}
     */
    Path deliver(InputStream message) throws IOException {
        String name = uniqueName();
        Path written = directory.resolve("tmp").resolve(name);
        Path arrived = directory.resolve("new");
        try {
            write(message, written);
            Files.move(written, arrived.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            sync(arrived);
        } finally {
            Files.deleteIfExists(written);
        }
        return arrived.resolve(name);
    }

    /** Unlike any before: a pid can come again, but not in the same millisecond with the same count. */
    private String uniqueName() {
        long millis = clock.millis();
        return "%d.M%03dP%dQ%d.patai"
                .formatted(
                        millis / 1_000, millis % 1_000, ProcessHandle.current().pid(), delivered.incrementAndGet());
    }

    private static void write(InputStream message, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = message.read(buffer); read >= 0; read = message.read(buffer)) {
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
