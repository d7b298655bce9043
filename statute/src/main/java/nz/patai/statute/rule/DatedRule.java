package nz.patai.statute.rule;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The days from {@code first} to {@code last}, both included, that the rule names while it is in force; in no set order. */
    public Stream<LocalDate> days(LocalDate first, LocalDate last) {
        LocalDate from = first.isAfter(validFrom) ? first : validFrom;
        LocalDate to = last.isBefore(validTo) ? last : validTo;
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(rule::daysIn)
                .flatMap(days -> days)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to));
    }
}
