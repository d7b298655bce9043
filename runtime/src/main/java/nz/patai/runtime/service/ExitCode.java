package nz.patai.runtime.service;

/** How a program of Pātai ends. */
public enum ExitCode {
    /** Done, or stopped on request. */
    DONE(0),
    /** Could not: the reason stands on standard error. */
    COULD_NOT(1),
    /** Wrong usage. */
    WRONG_USAGE(2),
    /** Ran and broke down: to be started again. */
    BROKE_DOWN(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number the shell sees. */
    public int code() {
        return code;
    }
}
