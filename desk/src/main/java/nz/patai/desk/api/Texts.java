package nz.patai.desk.api;

import org.jspecify.annotations.Nullable;

/** Checks of what people type. What fails says what is wrong and what to do. */
final class Texts {

    /** Longest text in characters: a letter of some forty pages. */
    static final int LONGEST = 100_000;

    private Texts() {}

    static <T> T given(@Nullable T value, String key) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException(key + " is missing: give it");
        }
        return value;
    }

    static void clean(@Nullable String text, String key) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    key + " has " + text.length() + " characters, at most " + LONGEST + " are taken");
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
