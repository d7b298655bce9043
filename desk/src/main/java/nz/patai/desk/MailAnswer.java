package nz.patai.desk;

import java.util.Locale;
import nz.patai.register.outcome.MailOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail, as it goes over the wire.
 *
 * @param outcome {@code unknown}, {@code accepted} (safe and not understood yet), {@code new}, {@code known}, {@code follow-up},
 *     {@code auto-reply}, {@code bounce}, {@code set-aside} or {@code dismissed}
 * @param id the request, the thread or the first mail; null where there is none
 * @param reason why it waits for a person; null where it does not
 */
record MailAnswer(
        String outcome, @Nullable String id, @Nullable String reason) {

    static MailAnswer of(MailOutcome outcome) {
        return switch (outcome) {
            case MailOutcome.Unknown() -> new MailAnswer("unknown", null, null);
            case MailOutcome.Accepted() -> new MailAnswer("accepted", null, null);
            case MailOutcome.New(var request, var kind) -> new MailAnswer("new", request, null);
            case MailOutcome.Known(var first) -> new MailAnswer("known", first, null);
            case MailOutcome.FollowUp(var thread) -> new MailAnswer("follow-up", thread, null);
            case MailOutcome.AutoReply(var kind) -> new MailAnswer("auto-reply", null, kind);
            case MailOutcome.Dismissed() -> new MailAnswer("dismissed", null, null);
            case MailOutcome.Bounce() -> new MailAnswer("bounce", null, null);
            case MailOutcome.SetAside(var thread, var reason, var detail) ->
                new MailAnswer(
                        "set-aside",
                        thread,
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + detail);
        };
    }
}
