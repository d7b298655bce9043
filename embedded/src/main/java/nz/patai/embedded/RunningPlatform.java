package nz.patai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The file that tells clients where the platform on a data directory listens, while it runs.
 *
 * @param file written when all is up, removed at a clean stop; what a killed process left is recognised by its pid
 */
public record RunningPlatform(Path file) {
    /** Announces the addresses, by name such as {@code broker}, as those of this process. */
    public void announce(Map<String, String> addresses) {
        Properties properties = new Properties();
        properties.putAll(addresses);
        PropertiesFile.write(file, ProcessMark.markSelf(properties));
    }

    /** The announced addresses by name; empty when nothing runs here, also when what ran was killed. */
    public Map<String, String> addresses() {
        Properties properties = PropertiesFile.read(file);
        Map<String, String> addresses = new TreeMap<>();
        if (ProcessMark.isAlive(properties)) {
            ProcessMark.remove(properties);
            properties.stringPropertyNames().forEach(name -> addresses.put(name, properties.getProperty(name)));
        }
        return addresses;
    }

    /** Withdraws the announcement, at a clean stop. */
    public void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
