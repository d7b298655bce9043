package nz.patai.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the one directory that holds everything an embedded platform keeps.
 *
 * @param root the directory itself, absolute
 */
public record DataDirectory(Path root) {
    private static final long LEAST_FREE_BYTES = 256L << 20;

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Opens a data directory and creates what is missing in it. Takes no lock: clients of a running platform open it
     * too.
     *
     * @throws CannotStart if it is not a directory, can't be written, or its disk is nearly full (under 256 MB free)
     */
    public static DataDirectory open(Path root) {
        DataDirectory data = new DataDirectory(root);
        try {
            for (Path part : data.parts()) {
                Files.createDirectories(part);
            }
            Files.setPosixFilePermissions(data.secrets(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw unwritable(data.root, e);
        }
        data.checkWritable();
        data.checkSpace(LEAST_FREE_BYTES);
        return data;
    }

    /** Kafka's logs and metadata. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** The registry's H2 database. */
    public Path registry() {
        return root.resolve("registry");
    }

    /** The Maildir that takes outgoing mail while no relay is configured. */
    public Path outgoingMail() {
        return root.resolve("mail").resolve("outgoing");
    }

    /** State stores of Kafka Streams; can be deleted, Kafka builds them again. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** Keys and tokens; only its owner may enter (0700). */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Log files of the platform's parts. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Takes the whole directory for this process. */
    public DirectoryLock lock() {
        return DirectoryLock.acquire(root);
    }

    /** Where the addresses of the platform that runs on this directory stand. */
    public RunningPlatform running() {
        return new RunningPlatform(root.resolve("running.properties"));
    }

    /** Marks this directory as one of simulated time, for good: there is no way back, whatever runs on it later. */
    public void markSimulated() {
        try {
            if (!isSimulated()) {
                Files.createFile(simulatedMark());
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /** Whether time on this directory was ever simulated. */
    public boolean isSimulated() {
        return Files.exists(simulatedMark());
    }

    /** Refuses to go on where less than this is free: a broker that fills its disk stops in the middle of a write. */
    void checkSpace(long leastFreeBytes) {
        try {
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < leastFreeBytes) {
                throw new CannotStart(
                        "only %d MB free on the disk of %s; free at least %d MB or choose another directory"
                                .formatted(free >> 20, root, leastFreeBytes >> 20));
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private void checkWritable() {
        for (Path part : parts()) {
            if (!Files.isWritable(part)) {
                throw unwritable(part, null);
            }
        }
    }

    private List<Path> parts() {
        return List.of(root, broker(), registry(), outgoingMail(), streams(), secrets(), logs());
    }

    private Path simulatedMark() {
        return root.resolve("simulated");
    }

    private static CannotStart unwritable(Path path, @Nullable Exception cause) {
        String message = "directory %s can't be written; give this user the right to write there or choose another"
                .formatted(path);
        return cause == null ? new CannotStart(message) : new CannotStart(message, cause);
    }
}
