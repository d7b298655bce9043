package nz.patai.statute.due;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nz.patai.statute.Act;
import nz.patai.statute.CountRefused;
import nz.patai.statute.Counted;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Limit;
import nz.patai.statute.Region;
import nz.patai.statute.TimeLimits;
import nz.patai.statute.WorkingDayCount;
import nz.patai.statute.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When is the decision on a request due?
 *
 * @param received the New Zealand day of receipt
 * @param act the Act it is under
 * @param region a name of {@link Region}; null for none. Under the OIA it must be a known name too but changes nothing
 * @param extendWorkingDays the length of an extension in working days, at least 1; null for none
 */
public record DueQuery(
        LocalDate received,
        Act act,
        @Nullable String region,
        @Nullable Integer extendWorkingDays) {

    /** The answer on a calendar built for this one question. */
    public Counted answer() {
        return answer(WorkingDays::of);
    }

    /** The due date with its proof and warnings, or why there is none; {@code calendars} gives the calendar of a jurisdiction. */
    public Counted answer(Function<Jurisdiction, WorkingDays> calendars) {
        if (region == null) {
            return count(calendars.apply(Jurisdiction.of(act, null)));
        }
        Optional<Region> known = Region.parse(region);
        return known.isPresent() ? count(calendars.apply(Jurisdiction.of(act, known.get()))) : unknown(region);
    }

    private Counted count(WorkingDays calendar) {
        return extendWorkingDays == null
                ? TimeLimits.count(calendar, received, Limit.DECISION)
                : TimeLimits.extended(calendar, received, new WorkingDayCount(extendWorkingDays));
    }

    private static CountRefused unknown(String region) {
        String message = "region " + Quoted.of(region) + ": not a region with an anniversary day; give one of "
                + String.join(", ", Region.displayNames());
        return new CountRefused(CountRefused.Reason.UNKNOWN_REGION, message);
    }
}
