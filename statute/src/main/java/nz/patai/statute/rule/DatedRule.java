package nz.patai.statute.rule;

import java.time.LocalDate;

/**
 * A rule with the time in which it is in force and where it comes from: one line of a rules file.
 *
 * @param scope what the rule belongs to: the name of an Act or of a region
 * @param rule the days it names
 * @param reason why such a day is not a working day, in the words shown to people
 * @param validFrom first day on which the rule is in force
 * @param validTo last day on which the rule is in force; {@link LocalDate#MAX} while it is still in force
 * @param source the Act and section under which the day is skipped
 * @param basis where the wording or its change comes from
 */
public record DatedRule(
        String scope,
        DayRule rule,
        String reason,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        String basis) {

    /** Whether the rule is in force on this day and names it. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo) && rule.falls(day);
    }
}
