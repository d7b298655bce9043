package nz.patai.statute;

/**
 * A number of working days, as a period to count. Any number can be stated; {@link TimeLimits} refuses one it cannot count.
 *
 * @param value the number of working days
 */
public record WorkingDayCount(int value) {
    /** The longest period that is counted, about ten years; a longer one is taken for a slip of the pen. */
    public static final WorkingDayCount LONGEST = new WorkingDayCount(2500);

    /** The period of this many working days. */
    public static WorkingDayCount of(int value) {
        return new WorkingDayCount(value);
    }
}
