package nz.patai.desk;

import java.util.UUID;
import nz.patai.register.casefile.RequestFile;
import nz.patai.register.view.MailView;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about.
 *
 * @param threadId the thread
 * @param requestId the request; null where it is about a mail
 * @param mailId the mail; the request's own where it is about a request
 * @param basedOn the event the officer was looking at
 */
record Target(String threadId, @Nullable String requestId, String mailId, UUID basedOn) {

    /** A request; who does not say what it was looked at has seen the questions as they are, or the request where there are none yet. */
    static Target of(RequestFile request, @Nullable UUID basedOn) {
        var questions = request.questions().eventId();
        var newest = questions == null ? request.intake().eventId() : questions;
        return new Target(
                request.threadId(), request.id(), request.intake().mailId(), basedOn == null ? newest : basedOn);
    }

    /** A mail; who does not say what it was looked at has seen what it was taken for. */
    static Target of(MailView mail, @Nullable UUID basedOn) {
        return new Target(mail.threadId(), null, mail.mailId(), basedOn == null ? mail.eventId() : basedOn);
    }
}
