package nz.patai.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The first rule that makes the day a day that does not count; empty for a working day. */
    Optional<NonWorkingDay> nonWorkingDay(LocalDate day) {
        for (DatedRule rule : rules) {
            if (rule.appliesOn(day)) {
                return Optional.of(
                        new NonWorkingDay(day, rule.reason().replace("{region}", regionName), rule.source()));
            }
        }
        return Optional.empty();
    }

    private static String nameOf(@Nullable Region region) {
        return region == null ? "" : region.displayName();
    }
}
