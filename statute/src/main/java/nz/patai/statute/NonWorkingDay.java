package nz.patai.statute;

import java.time.LocalDate;

/**
 * A day that does not count.
 *
 * @param date the day
 * @param reason why, in words for people, such as {@code Waitangi Day}; where several reasons meet, the first in the order of the
 *     rules file: summer period, weekend, the days listed in the section, the Mondays after a weekend day, one-off days,
 *     anniversary days
 * @param source the Act and section, such as {@code Official Information Act 1982, s 2(1)}
 */
public record NonWorkingDay(LocalDate date, String reason, String source) {}
