package nz.patai.statute;

/**
 * A time limit the Acts set, counted from the day of receipt.
 *
 * <p>Source: Official Information Act 1982, ss 14, 15; Local Government Official Information and Meetings Act 1987, ss 12, 13.
 */
public enum Limit {
    /** The last day on which the agency may ask for clarification and still treat the answer as a new request. */
    CLARIFICATION(7, "s 15(1AB)", "s 13(8)"),
    /** The last day to transfer the request to the body that holds the information. */
    TRANSFER(10, "s 14", "s 12"),
    /** The last day to decide and tell the requester; also the last day to give notice of an extension. */
    DECISION(20, "s 15(1)", "s 13(1)");

    private final int workingDays;
    private final String oiaSection;
    private final String lgoimaSection;

    Limit(int workingDays, String oiaSection, String lgoimaSection) {
        this.workingDays = workingDays;
        this.oiaSection = oiaSection;
        this.lgoimaSection = lgoimaSection;
    }

    /** The length of the limit; its last day is in time. */
    public WorkingDayCount workingDays() {
        return new WorkingDayCount(workingDays);
    }

    /** The section that sets the limit, such as {@code s 15(1)}. */
    public String section(Act act) {
        return switch (act) {
            case OIA -> oiaSection;
            case LGOIMA -> lgoimaSection;
        };
    }
}
