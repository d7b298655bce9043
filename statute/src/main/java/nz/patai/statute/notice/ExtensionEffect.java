package nz.patai.statute.notice;

import java.time.LocalDate;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;

/** What a notice of extension does to a limit. */
public sealed interface ExtensionEffect {

    /**
     * The limit has a new last day.
     *
     * @param due the new last day, counted from the receipt, with its proof
     * @param datesDiffer true where the notice states a number of days and a date that do not agree, and the earlier was taken
     */
    record Extended(DueDate due, boolean datesDiffer) implements ExtensionEffect {}

    /**
     * The notice has no effect: it was sent too late.
     *
     * @param sentOn the day it was sent, Pacific/Auckland
     * @param noticeUntil the last day on which it would have had effect
     * @param section the section that says so, such as {@code s 15A(3)}
     */
    record TooLate(LocalDate sentOn, LocalDate noticeUntil, String section) implements ExtensionEffect {}

    /**
     * The law knows no such extension.
     *
     * @param section the section, such as {@code s 15A(1)}
     * @param reason why, and what to do
     */
    record NotAllowed(String section, String reason) implements ExtensionEffect {}

    /**
     * Its last day cannot be counted.
     *
     * @param refused why, and what to do
     */
    record NotCounted(CountRefused refused) implements ExtensionEffect {}
}
