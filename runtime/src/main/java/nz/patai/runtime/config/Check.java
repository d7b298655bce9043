package nz.patai.runtime.config;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Checks of configured values, for compact constructors: what fails says what is wrong and what to do. */
final class Check {

    private Check() {}

    static <T> T given(@Nullable T value, String key) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException(key + " is missing: give it");
        }
        return value;
    }

    static int atLeast(int value, int least, String key) {
        if (value < least) {
            throw new IllegalArgumentException(key + " must be at least " + least + ", was " + value);
        }
        return value;
    }

    static <C extends Collection<?>> C some(@Nullable C values, String key) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(key + " is empty: give at least one");
        }
        return values;
    }
}
