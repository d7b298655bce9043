package nz.patai.runtime.service;

import java.util.List;

/** One of the programs that Pātai is made of. Started once, closed once. */
public interface Service extends AutoCloseable {

    /** Its module name, which is also its name in the history. */
    String name();

    /**
     * Starts; returns when the start is under way, not when it is ready.
     *
     * @throws CannotStartException where it cannot
     */
    void start();

    /** How it is. */
    Condition condition();

    /** What is wrong, one line each, though it is at work: such as a mailbox that can't be reached. No personal data. */
    default List<String> troubles() {
        return List.of();
    }

    /** Stops in order: what was begun is finished or left to be done again. */
    @Override
    void close();

    /** How a service is. */
    sealed interface Condition {

        /** Not yet at work. */
        record Starting() implements Condition {}

        /** At work. */
        record Ready() implements Condition {}

        /**
         * Broken down.
         *
         * @param reason one line
         */
        record Failed(String reason) implements Condition {}
    }
}
