package nz.patai.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cases in folders: an input, and beside it what it must give. */
final class Golden {

    private final Path root;

    Golden(Path root) {
        this.root = root;
    }

    List<Path> cases() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares; where the expectation is missing or differs, what came is written beside it for a person to judge. */
    static void check(Path folder, String input, String expected, Function<byte[], String> given) throws IOException {
        String actual = given.apply(Files.readAllBytes(folder.resolve(input)));
        Path expectation = folder.resolve(expected);
        Path written = folder.resolve(expected + ".actual");
        if (!Files.exists(expectation) || !Files.readString(expectation).equals(actual)) {
            Files.writeString(written, actual);
        }
        if (!Files.exists(expectation)) {
            fail("no %s in %s; look at %s", expected, folder.getFileName(), written.getFileName());
        }
        assertThat(actual).as(folder.getFileName().toString()).isEqualTo(Files.readString(expectation));
    }
}
