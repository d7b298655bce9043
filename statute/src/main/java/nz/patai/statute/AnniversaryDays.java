package nz.patai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nz.patai.statute.rule.RulesFile;

/**
 * The anniversary days of a jurisdiction's region.
 *
 * @param usual the days on which the agency keeps them with its region
 * @param moved the other days the agency keeps them on
 * @param warnings what is amiss with the region or the moved days, one sentence each
 */
record AnniversaryDays(Set<LocalDate> usual, Set<LocalDate> moved, List<String> warnings) {
    /**
     * From when on an anniversary day does not count under LGOIMA.
     *
     * <p>Source: Local Government Regulatory Systems Amendment Act 2019.
     */
    static final LocalDate IN_LAW_FROM = LocalDate.of(2019, 3, 21);

    private static final RulesFile FILE = RulesFile.beside(AnniversaryDays.class, "anniversary-days.txt");

    static AnniversaryDays of(Jurisdiction jurisdiction) {
        Region region = jurisdiction.act() == Act.LGOIMA ? jurisdiction.region() : null;
        Set<LocalDate> all = region == null ? Set.of() : keptIn(region);
        Set<LocalDate> usual = all.stream()
                .filter(day -> !jurisdiction.movedDays().containsKey(day))
                .collect(Collectors.toUnmodifiableSet());
        Set<LocalDate> moved = jurisdiction.movedDays().entrySet().stream()
                .filter(move -> all.contains(move.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
        return new AnniversaryDays(usual, moved, warnings(jurisdiction, all));
    }

    /** Every anniversary day of a region in the time of the calendar, on its usual date. */
    static Set<LocalDate> keptIn(Region region) {
        return FILE.rules(region.displayName(), Map.of()).stream()
                .flatMap(rule -> rule.days(WorkingDays.FIRST, WorkingDays.LAST))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> warnings(Jurisdiction jurisdiction, Set<LocalDate> all) {
        List<String> warnings = new ArrayList<>();
        if (jurisdiction.act() == Act.LGOIMA && jurisdiction.region() == null) {
            warnings.add(
                    "LGOIMA without a region: the region's anniversary day is left out of the count, so a date may be a"
                            + " working day too early; give the region");
        }
        new TreeMap<>(jurisdiction.movedDays()).forEach((from, to) -> {
            String move = "moved day " + from + " -> " + to + ": ";
            if (!all.contains(from)) {
                warnings.add(move + from
                        + " is not an anniversary day of this jurisdiction, so nothing is moved; correct the"
                        + " date or the region");
            } else if (from.getYear() != to.getYear()) {
                warnings.add(move + "the days are in different years; correct the date if that is not meant");
            }
        });
        return List.copyOf(warnings);
    }
}
