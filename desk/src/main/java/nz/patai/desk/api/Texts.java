package nz.patai.desk.api;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what people type. What fails says what is wrong and what to do. */
final class Texts {

    /** Longest text in characters: a letter of some forty pages. */
    static final int LONGEST = 100_000;

    private static final int LONGEST_NAME = 200;

    /** What a form leaves behind. The responder writes no letter with it, and would hold the whole thread: so it is said here, at once. */
    private static final Pattern LEFTOVER = Pattern.compile(
            "(?i)click or tap|click here to enter|\\[(?:insert|delete|date|name|reason|reference|xx)\\b|\\{\\{|lorem ipsum");

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

    /** Words of a decision's letter; null where there are none. */
    static @Nullable String inLetter(@Nullable String text, String key) {
        clean(text, key);
        if (text != null && LEFTOVER.matcher(text).find()) {
            throw new IllegalArgumentException(
                    key + " has text of a form left in: replace each \"[…]\", \"{{\" and \"Click or tap\" by words");
        }
        return text == null || text.isBlank() ? null : text;
    }

    /** One line that is not empty; null where there is none. */
    static void line(@Nullable String text, String key) {
        if (text != null) {
            given(text, key);
            clean(text, key, LONGEST_NAME);
            if (text.lines().count() > 1) {
                throw new IllegalArgumentException(key + " must be one line");
            }
        }
    }

    /** One mail address without a name; null where there is none. */
    static void address(@Nullable String text, String key) {
        line(text, key);
        if (text != null && !text.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException(key + " must be one mail address, without a name");
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
