package nz.patai.ingest.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an agency writes its references, such as {@code DOIA {financialYear}-{number}}.
 *
 * <p>{@code {number}} is the number in the body's sequence; {@code {financialYear}} the last two digits of the years in
 * which the Crown's financial year of the receipt day begins and ends (1 July to 30 June: 2324), {@code {year}} that
 * day's year; {@code {sequence}} and {@code {fiscal-year}} are other names of the first two. Source: Public Finance Act 1989 s 2(1), "financial year".
 *
 * @param text the pattern
 */
public record ReferencePattern(String text) {

    private static final Set<String> PLACES =
            Set.of("{number}", "{sequence}", "{financialYear}", "{fiscal-year}", "{year}");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

    /** Gives the first place that means nothing, or empty where all do. */
    public Optional<String> unknownPlace() {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(place -> !PLACES.contains(place))
                .findFirst();
    }

    /** Gives the reference with a number, for a request received on a day. */
    public String reference(long number, LocalDate receivedOn) {
        return text.replace("{number}", Long.toString(number))
                .replace("{sequence}", Long.toString(number))
                .replace("{financialYear}", financialYear(receivedOn))
                .replace("{fiscal-year}", financialYear(receivedOn))
                .replace("{year}", Integer.toString(receivedOn.getYear()));
    }

    private static String financialYear(LocalDate day) {
        int begins = day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
        return twoDigits(begins) + twoDigits(begins + 1);
    }

    private static String twoDigits(int year) {
        int last = Math.floorMod(year, 100);
        return last < 10 ? "0" + last : Integer.toString(last);
    }
}
