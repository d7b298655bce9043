package nz.patai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Sole use of one directory by one process, until closed or until the process is gone.
 *
 * <p>The operating system holds the lock, so a killed process leaves none behind. Who holds it stands in a second file:
 * on Linux, closing any descriptor of the locked file in the process that holds it would drop the lock.
 */
public final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path owner;

    private DirectoryLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /**
     * Takes the directory.
     *
     * @throws CannotStart if another process, or another part of this one, holds it; the message names its pid
     */
    public static DirectoryLock acquire(Path directory) {
        Path owner = directory.resolve("lock.owner");
        Properties holder = PropertiesFile.read(owner);
        if (ProcessMark.isSelf(holder)) {
            throw taken(directory, holder);
        }
        return lock(directory, owner);
    }

    private static DirectoryLock lock(Path directory, Path owner) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(directory, PropertiesFile.read(owner));
            }
            PropertiesFile.write(owner, ProcessMark.markSelf(new Properties()));
            return new DirectoryLock(channel, owner);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    "directory %s can't be written; give this user the right to write there or choose another"
                            .formatted(directory),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static CannotStart taken(Path directory, Properties holder) {
        return new CannotStart("directory %s is in use by process %s; stop that one first or choose another directory"
                .formatted(directory, ProcessMark.pid(holder)));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(owner);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
