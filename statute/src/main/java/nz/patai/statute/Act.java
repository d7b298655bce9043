package nz.patai.statute;

import java.util.Arrays;
import java.util.Optional;

/** The Act that a request is dealt with under. */
public enum Act {
    /** Official Information Act 1982. */
    OIA("Official Information Act 1982"),
    /** Local Government Official Information and Meetings Act 1987. */
    LGOIMA("Local Government Official Information and Meetings Act 1987");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    /** The Act's short title with its year. */
    public String title() {
        return title;
    }

    /** The Act of this abbreviation, {@code OIA} or {@code LGOIMA} in any case; empty for anything else, also with blanks around. */
    public static Optional<Act> parse(String abbreviation) {
        return Arrays.stream(values())
                .filter(act -> act.name().equalsIgnoreCase(abbreviation))
                .findFirst();
    }
}
