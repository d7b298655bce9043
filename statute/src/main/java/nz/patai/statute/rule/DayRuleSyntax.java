package nz.patai.statute.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Reads one rule as it is written in a rules file, such as {@code nth 4 MONDAY OCTOBER -3}.
 *
 * <p>Dates of the year are {@code MM-dd}. The files are part of this module, so what cannot be read is a fault of ours and throws.
 */
final class DayRuleSyntax {
    private final Map<String, Set<LocalDate>> lists;

    /** @param lists the dates meant by {@code listed NAME} */
    DayRuleSyntax(Map<String, Set<LocalDate>> lists) {
        this.lists = lists;
    }

    DayRule read(String text) {
        String[] word = text.split(" ");
        return switch (word[0]) {
            case "weekend" -> new DayRule.Weekend();
            case "period" -> new DayRule.Period(monthDay(word[1]), monthDay(word[2]));
            case "every" -> new DayRule.EveryYear(monthDay(word[1]));
            case "monday-after-weekend" -> new DayRule.MondayAfterWeekend(monthDay(word[1]));
            case "easter" -> new DayRule.FromEaster(Integer.parseInt(word[1]));
            case "nth" -> nthWeekday(word);
            case "nearest-monday" -> new DayRule.NearestMonday(monthDay(word[1]));
            case "nearest-monday-off-easter" -> new DayRule.NearestMondayOffEaster(monthDay(word[1]));
            case "on" -> new DayRule.OnDates(Set.of(LocalDate.parse(word[1])));
            case "listed" -> new DayRule.OnDates(list(word[1]));
            default -> throw new IllegalArgumentException("no such rule: " + text);
        };
    }

    private static DayRule nthWeekday(String[] word) {
        int plusDays = word.length > 4 ? Integer.parseInt(word[4]) : 0;
        return new DayRule.NthWeekday(
                Integer.parseInt(word[1]), DayOfWeek.valueOf(word[2]), Month.valueOf(word[3]), plusDays);
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private Set<LocalDate> list(String name) {
        Set<LocalDate> dates = lists.get(name);
        if (dates == null) {
            throw new IllegalArgumentException("no such list of dates: " + name);
        }
        return dates;
    }
}
