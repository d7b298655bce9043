package nz.patai.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small file of {@code name=value} lines, replaced whole so that no reader ever sees half of it. */
final class PropertiesFile {
    private PropertiesFile() {}

    /** What the file holds; empty when there is none or it is not readable as properties. */
    static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(Files.readString(file))) {
            properties.load(reader);
        } catch (NoSuchFileException none) {
            return properties;
        } catch (IOException | IllegalArgumentException damaged) {
            return new Properties();
        }
        return properties;
    }

    /** Replaces the file, sorted by name. Values are ours: no line breaks, no backslashes. */
    static void write(Path file, Properties properties) {
        TreeMap<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        String text = sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts these bytes under this name in one step. */
    static void replace(Path file, byte[] bytes) {
        Path half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".half");
        try {
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
