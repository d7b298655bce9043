package nz.patai.runtime.streams;

import java.util.function.Supplier;

/**
 * Keeps a mail that exhausts the stack of whoever reads it from ending more than its own processing: Kafka Streams sets
 * a record aside for an exception, but stops the whole service for an error.
 */
public final class StackGuard {

    private StackGuard() {}

    /** What the work gives. */
    public static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new IllegalStateException("a mail is too intricate to be read within the stack");
        }
    }
}
