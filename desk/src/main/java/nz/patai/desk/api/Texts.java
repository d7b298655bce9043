package nz.patai.desk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of what people type. What fails says what is wrong and what to do. */
final class Texts {

    /** Longest text in characters: a letter of some forty pages. */
    static final int LONGEST = 100_000;

    private static final int LONGEST_NAME = 200;

    private Texts() {}

    static <T> T given(@Nullable T value, String key) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException(key + " is missing: give it");
        }
        return value;
    }

    /** The list, empty for none; none of its entries may be. */
    static <T> List<T> list(@Nullable List<T> entries, String key) {
        if (entries == null) {
            return List.of();
        }
        entries.forEach(e -> given(e, "an entry of " + key));
        return List.copyOf(entries);
    }

    /** A caller's name for a command: an empty one would make two commands one. */
    static void name(@Nullable String commandId) {
        if (commandId != null) {
            given(commandId, "command_id");
            clean(commandId, "command_id", LONGEST_NAME);
        }
    }

    static void clean(@Nullable String text, String key) {
        clean(text, key, LONGEST);
    }

    private static void clean(@Nullable String text, String key, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    key + " has " + text.length() + " characters, at most " + longest + " are taken");
        }
        var control = text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .findFirst();
        if (control.isPresent()) {
            throw new IllegalArgumentException(
                    key + " has the control character U+%04X: take it out".formatted(control.getAsInt()));
        }
    }
}
