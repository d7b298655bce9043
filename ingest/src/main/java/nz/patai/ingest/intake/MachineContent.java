package nz.patai.ingest.intake;

import java.util.UUID;
import java.util.regex.Pattern;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.ingest.domain.AutoKind;
import nz.patai.ingest.domain.IntakeOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What events tell of mail that machines send.
 *
 * @param sealing seals what is personal
 */
public record MachineContent(ThreadSealing sealing) {

    /** The Message-ID of a mail of ours begins with the id of its ResponseComposed event. */
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@>]+>", Pattern.CASE_INSENSITIVE);

    AutoReplyReceived autoReply(OpenedMail mail, IntakeOutcome.AutoReplies replies) {
        return new AutoReplyReceived(
                mail.mail().mailId(),
                replies.kind().code(),
                sealing.seal(mail.threadId(), replies.mail().header().subject()),
                sealing.seal(mail.threadId(), mail.mail().written().told()));
    }

    BounceReceived bounce(OpenedMail mail, IntakeOutcome.Bounces bounces) {
        var report = bounces.bounce().report();
        var failed = report == null ? null : report.originalMessageId();
        return new BounceReceived(
                mail.mail().mailId(),
                sealing.sealOrNull(mail.threadId(), failed),
                composedEventId(failed),
                report == null ? null : report.status(),
                bounces.bounce().kind() == AutoKind.DELIVERY_FAILURE,
                sealing.seal(mail.threadId(), bounces.mail().text()));
    }

    private static @Nullable UUID composedEventId(@Nullable String messageId) {
        if (messageId == null) {
            return null;
        }
        var ours = OURS.matcher(messageId);
        return ours.matches() ? UUID.fromString(ours.group(1)) : null;
    }
}
