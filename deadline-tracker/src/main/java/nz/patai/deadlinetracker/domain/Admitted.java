package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.Optional;
import nz.patai.event.Header;
import nz.patai.statute.LegalDay;

/**
 * A command of an officer who may give it, on a request whose clock runs.
 *
 * @param command what the command carries
 * @param thread the thread as it is
 * @param request the request
 * @param clock its clock
 * @param rules what holds beside the Acts
 */
record Admitted(Header command, ThreadState thread, Request request, Clock.Running clock, Rules rules)
        implements Admission {

    /** Makes what follows. */
    Facts facts() {
        return Facts.of(command);
    }

    /** The day the command was given. */
    LocalDate day() {
        return LegalDay.of(command.occurredAt());
    }

    /** That day counted from the receipt as day 0. */
    int workingDay() {
        return request.workingDaysUntil(day(), rules);
    }

    /** The questions as they are now; empty where none are found yet. */
    Optional<QuestionList> questions() {
        return thread.currentQuestions(request.requestId());
    }

    /** A section of the request's Act, as refusals cite it. */
    String section(String number) {
        return request.act() + " s " + number;
    }
}
