package nz.patai.deadlinetracker.domain;

/**
 * The rules that an input is decided by.
 *
 * @param before those that held until it
 * @param now those that hold with it; others only where it adopts settings
 */
record Standing(Rules before, Rules now) {

    /** Rules that hold before and after. */
    static Standing of(Rules rules) {
        return new Standing(rules, rules);
    }
}
