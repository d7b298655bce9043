package nz.patai.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import nz.patai.runtime.config.ConfigFile;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says is to be done about a record that could not be processed: the body of {@code POST /api/dead-letters/resolve}.
 *
 * @param deadLetter the DeadLettered event
 * @param action what is done
 * @param note what was done by hand; needed where it is settled
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Resolution(
        UUID deadLetter, Action action, @Nullable String note) {

    /** What can be done; named as it is written. */
    public enum Action {
        /** The cause is mended: process the record again. */
        retry,
        /** What it would have brought was done by hand: leave it. */
        settled
    }

    /** Checks what needs no knowledge of the dead letter. */
    public Resolution {
        Texts.given(deadLetter, "dead_letter");
        Texts.given(action, "action");
        Texts.clean(note, "note");
        if (action == Action.settled) {
            Texts.given(note, "note");
        }
    }

    /**
     * The resolution in a text, JSON or YAML.
     *
     * @throws nz.patai.runtime.config.ConfigException where it has a fault, with its path
     */
    public static Resolution parse(String text) {
        return ConfigFile.parse("resolution", JsonForm.plain(text), Resolution.class);
    }
}
