package nz.patai.statute;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decides which calendar applies to an agency.
 *
 * @param act the Act the agency is under
 * @param region where a local authority is; only LGOIMA from 21 March 2019 asks for it. Null leaves the anniversary day out, and
 *     each result that this may touch carries a warning
 * @param movedDays anniversary days the authority keeps on another date: from the day the region has it on, to the day it is
 *     kept on. An entry whose key is no anniversary day of the region has no effect and gives a warning
 */
public record Jurisdiction(Act act, @Nullable Region region, Map<LocalDate, LocalDate> movedDays) {

    public Jurisdiction {
        movedDays = Map.copyOf(movedDays);
    }

    /** A calendar with no moved days. */
    public static Jurisdiction of(Act act, @Nullable Region region) {
        return new Jurisdiction(act, region, Map.of());
    }

    /** Every agency under the Official Information Act. */
    public static Jurisdiction oia() {
        return of(Act.OIA, null);
    }

    /** A local authority in a region. */
    public static Jurisdiction lgoima(Region region) {
        return of(Act.LGOIMA, region);
    }
}
