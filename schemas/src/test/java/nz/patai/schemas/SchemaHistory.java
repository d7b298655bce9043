package nz.patai.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas that were released under one subject: `history/<subject>/v1.avsc`, `v2.avsc` and so on, with no gap. */
record SchemaHistory(Path folder) {

    static SchemaHistory of(Topic<?> topic) {
        var root = Path.of(System.getProperty("patai.root"), "schemas", "history");
        return new SchemaHistory(root.resolve(topic.subject()));
    }

    /** The versions in order, oldest first. */
    List<String> versions() {
        return IntStream.iterate(1, version -> Files.exists(file(version)), version -> version + 1)
                .mapToObj(version -> read(file(version)))
                .toList();
    }

    /** How many files there are, whatever they are called. */
    long files() throws IOException {
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.count();
        }
    }

    boolean endsWith(Schema schema) {
        var versions = versions();
        return !versions.isEmpty() && versions.getLast().equals(text(schema));
    }

    void add(Schema schema) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(versions().size() + 1), text(schema));
    }

    static String text(Schema schema) {
        return schema.toString(true) + "\n";
    }

    private Path file(int version) {
        return folder.resolve("v" + version + ".avsc");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
