package nz.patai.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which data directory a command is about: the one named, else {@code PATAI_DATA}, else the one that {@code up} or {@code sample} last ran
 * on here.
 */
public final class DataOption {

    private static final Path HERE = Path.of("data");
    private static final Path LAST = HERE.resolve("last");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; default: $PATAI_DATA, else the one that up or sample last ran on here.")
    private @Nullable Path data;

    /** The directory, where a new one may be made under a name. */
    public Path orNew(String name) {
        return named().orElse(HERE.resolve(name));
    }

    /**
     * The directory of a system that was started before.
     *
     * @throws Failure where there is none
     */
    public Path existing() {
        var directory = named().or(DataOption::last)
                .orElseThrow(
                        () -> new Failure(
                                "no data directory here: start with bin/patai sample or bin/patai up, or name one with --data"));
        if (!Files.isDirectory(directory)) {
            throw new Failure(
                    directory + " is not a directory: name the data directory of a system that was started before");
        }
        return directory;
    }

    /** Remembers a directory as the one that commands are about by default. */
    public static void remember(Path directory) {
        try {
            Files.createDirectories(HERE);
            Files.writeString(LAST, directory.toAbsolutePath() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + LAST, e);
        }
    }

    private Optional<Path> named() {
        var environment = System.getenv("PATAI_DATA");
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(environment)
                        .filter(d -> !d.isBlank())
                        .map(Path::of));
    }

    private static Optional<Path> last() {
        try {
            return Files.exists(LAST)
                    ? Optional.of(Path.of(Files.readString(LAST).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LAST, e);
        }
    }
}
