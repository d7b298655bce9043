package nz.patai.statute;

/**
 * A time limit that cannot be counted.
 *
 * @param reason the kind of reason, for programs
 * @param message for people: the input, what is wrong with it, and what to do
 */
public record CountRefused(Reason reason, String message) implements Counted {

    /** Why a time limit cannot be counted. */
    public enum Reason {
        /** The receipt date is not a date as {@code 2024-02-07}. */
        UNREADABLE_DATE,
        /** The Act is neither OIA nor LGOIMA. */
        UNKNOWN_ACT,
        /** The region has no anniversary day here. */
        UNKNOWN_REGION,
        /** The extension is not a whole number. */
        UNREADABLE_EXTENSION,
        /** Received before the first day of the calendar. */
        BEFORE_CALENDAR,
        /** Received, or due, after the last day of the calendar. */
        BEYOND_CALENDAR,
        /** A period of no or a negative number of days. */
        PERIOD_TOO_SHORT,
        /** A period longer than {@link WorkingDayCount#LONGEST}. */
        PERIOD_TOO_LONG
    }
}
