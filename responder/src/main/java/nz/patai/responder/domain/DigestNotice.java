package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What an officer is told of several dates in one mail. Holds nothing about requesters, as it travels through ordinary mailboxes.
 *
 * @param notices what presses most first
 */
public record DigestNotice(List<AlertNotice> notices) {

    /** Orders them. */
    public DigestNotice {
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a digest tells of something");
        }
        notices = notices.stream()
                .sorted(Comparator.comparingInt(AlertNotice::workingDaysLeft).thenComparing(AlertNotice::reference))
                .toList();
    }

    /** The day that it is for, Pacific/Auckland: the latest where some come late. */
    public LocalDate day() {
        return notices.stream().map(AlertNotice::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** A subject that tells how much, and what is nearest. */
    public String subject() {
        long over = notices.stream().filter(n -> n.workingDaysLeft() < 0).count();
        String which = over == 0
                ? "the next due %s"
                        .formatted(LetterDate.format(notices.getFirst().due()))
                : "%d overdue".formatted(over);
        return "%d dates for %s, %s".formatted(notices.size(), LetterDate.format(day()), which);
    }
}
