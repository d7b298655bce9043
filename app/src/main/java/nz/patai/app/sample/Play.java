package nz.patai.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import nz.patai.runtime.config.ConfigFile;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the sample: {@code play.yaml}.
 *
 * @param starts the first simulated instant
 * @param ends the last simulated day, Pacific/Auckland
 * @param steps in order of time
 */
public record Play(OffsetDateTime starts, LocalDate ends, List<Step> steps) {

    /** Checks the order. */
    public Play {
        steps = List.copyOf(steps);
        for (var i = 1; i < steps.size(); i++) {
            if (steps.get(i).at().isBefore(steps.get(i - 1).at())) {
                throw new IllegalArgumentException("steps[" + i + "].at is before the step that precedes it");
            }
        }
    }

    /**
     * One thing that happens: a mail arrives, or an officer commands or signs.
     *
     * @param at when
     * @param mail a file of the sample inbox
     * @param to the mailbox it is sent to
     * @param officer who acts
     * @param command a file with what the officer commands
     * @param sign the request whose letter the officer signs
     */
    public record Step(
            OffsetDateTime at,
            @Nullable String mail,
            @Nullable String to,
            @Nullable String officer,
            @Nullable String command,
            @Nullable String sign) {

        /** In a few words. */
        public String title() {
            if (mail != null) {
                return "mail arrives: " + mail;
            }
            return officer + (sign == null ? " decides: " + command : " signs the letter of " + sign);
        }
    }

    /** The play that comes with the program. */
    public static Play read() {
        return ConfigFile.parse("play.yaml", new String(resource("play.yaml"), StandardCharsets.UTF_8), Play.class);
    }

    /** A file of the sample. */
    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Play.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
