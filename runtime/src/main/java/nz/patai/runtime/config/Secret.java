package nz.patai.runtime.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret that stands in a file of its own: never in the configuration, never in a log.
 *
 * @param file the file whose content, without surrounding white space, is the secret
 */
public record Secret(Path file) {

    /** From the path in the configuration. */
    @JsonCreator
    public static Secret of(String file) {
        return new Secret(Path.of(file));
    }

    /**
     * The secret itself.
     *
     * @throws ConfigException where the file cannot be read or is empty
     */
    public String read() {
        try {
            var text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new ConfigException(file + " is empty: it must hold a secret");
            }
            return text;
        } catch (IOException e) {
            throw new ConfigException(
                    file + " cannot be read (" + e.getClass().getSimpleName() + "): it must hold a secret");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
