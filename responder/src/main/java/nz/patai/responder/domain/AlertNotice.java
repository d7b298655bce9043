package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * What officers are told of a date that comes near. Holds nothing about the requester, as it travels through ordinary mailboxes.
 *
 * @param matter what is due, with its article: {@code the decision}
 * @param due the due date, Pacific/Auckland
 * @param day the day that the alert is for, Pacific/Auckland: one that was missed is told later and must not pass for today's
 * @param workingDaysLeft working days from that day until the due date; 0 on the due date, negative after it
 * @param lookAt the command or address that shows the request
 */
public record AlertNotice(
        String reference, String matter, LocalDate due, LocalDate day, int workingDaysLeft, String lookAt) {

    /** What is left, in words: {@code 5}, {@code none, it is due today}, {@code none, it is 2 working days overdue}. */
    public String daysLeftInWords() {
        if (workingDaysLeft > 0) {
            return String.valueOf(workingDaysLeft);
        }
        return workingDaysLeft == 0
                ? "none, it is due today"
                : "none, it is %s overdue".formatted(inWorkingDays(-workingDaysLeft));
    }

    /** A subject that tells the urgent from the rest. */
    public String subject() {
        String left = workingDaysLeft > 0
                ? inWorkingDays(workingDaysLeft) + " left"
                : workingDaysLeft == 0 ? "due today" : inWorkingDays(-workingDaysLeft) + " overdue";
        return "%s: %s (due %s)".formatted(reference, left, LetterDate.format(due));
    }

    private static String inWorkingDays(int count) {
        return count == 1 ? "1 working day" : count + " working days";
    }
}
