package nz.patai.statute;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nz.patai.statute.rule.DatedRule;
import nz.patai.statute.rule.RulesFile;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a jurisdiction, in order of precedence.
 *
 * @param rules the rules of its Act
 * @param regionName what {@code {region}} in a reason stands for
 */
record CalendarRules(List<DatedRule> rules, String regionName) {
    private static final RulesFile FILE = RulesFile.beside(CalendarRules.class, "working-day-rules.txt");
    private static final Set<LocalDate> MATARIKI =
            RulesFile.beside(CalendarRules.class, "matariki-days.txt").dates();

    static CalendarRules of(Jurisdiction jurisdiction, AnniversaryDays anniversary) {
        Map<String, Set<LocalDate>> lists = Map.of(
                "matariki", MATARIKI, "anniversary", anniversary.usual(), "anniversary-moved", anniversary.moved());
        return new CalendarRules(FILE.rules(jurisdiction.act().name(), lists), nameOf(jurisdiction.region()));
    }

    /** Every day of the calendar that does not count, with the first rule that says so. */
    Map<LocalDate, NonWorkingDay> nonWorkingDays() {
        Map<LocalDate, NonWorkingDay> days = new HashMap<>();
        for (DatedRule rule : rules) {
            String reason = rule.reason().replace("{region}", regionName);
            rule.days(WorkingDays.FIRST, WorkingDays.LAST)
                    .forEach(day -> days.putIfAbsent(day, new NonWorkingDay(day, reason, rule.source())));
        }
        return days;
    }

    private static String nameOf(@Nullable Region region) {
        return region == null ? "" : region.displayName();
    }
}
