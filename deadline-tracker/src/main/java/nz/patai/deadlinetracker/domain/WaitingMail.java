package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.AlertKind;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.Header;
import nz.patai.event.LimitKind;
import nz.patai.statute.WorkingDays;

/**
 * The alerts for mails that are set aside: one on each working day from the first after the receipt, until a person has said what the mail is.
 * It should be looked at by working day {@value #LOOK_BY}; from then on it is told further up too. The Acts set no such limit: their clock runs
 * from the receipt, looked at or not, should the mail turn out to be a request.
 */
final class WaitingMail {

    private static final int LOOK_BY = 3;

    private WaitingMail() {}

    static List<Fact> owed(ThreadState state, Header dayStarted, LocalDate day, Rules rules) {
        var calendar = rules.workingDays();
        if (calendar.covers(day) && !calendar.isWorkingDay(day)) {
            return List.of();
        }
        var facts = new Facts(dayStarted, state.threadId(), null);
        return state.mails().waiting().stream()
                .filter(mail -> !mail.alertFrom().isAfter(day))
                .map(mail -> facts.alertOfMail(alert(mail, day, calendar, rules), mail.eventId()))
                .toList();
    }

    private static DeadlineAlert alert(ArrivedMail mail, LocalDate day, WorkingDays calendar, Rules rules) {
        var lookBy = lookBy(mail.receivedOn(), calendar);
        var left = left(day, lookBy, calendar);
        var tell = rules.alerts().tell(AlertKind.SET_ASIDE_WAITING, day.isBefore(lookBy) ? left : Math.min(left, -1));
        return new DeadlineAlert(
                AlertKind.SET_ASIDE_WAITING, LimitKind.UNKNOWN, day, lookBy, left, tell, mail.mailId());
    }

    /** A receipt that no calendar covers, as of a mailbox with a wrong date, is looked at three days later all the same. */
    private static LocalDate lookBy(LocalDate receivedOn, WorkingDays calendar) {
        var day = receivedOn;
        for (var left = LOOK_BY; left > 0; left--) {
            day = calendar.nextWorkingDay(day).orElse(day.plusDays(1));
        }
        return day;
    }

    private static int left(LocalDate day, LocalDate lookBy, WorkingDays calendar) {
        return calendar.between(day, lookBy).orElse(day.isBefore(lookBy) ? 1 : 0);
    }
}
