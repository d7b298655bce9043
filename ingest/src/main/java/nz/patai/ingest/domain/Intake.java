package nz.patai.ingest.domain;

import nz.patai.ingest.domain.IntakeOutcome.AutoReplies;
import nz.patai.ingest.domain.IntakeOutcome.BeginsRequest;
import nz.patai.ingest.domain.IntakeOutcome.Bounces;
import nz.patai.ingest.domain.IntakeOutcome.FollowsUp;
import nz.patai.ingest.domain.IntakeOutcome.NothingNew;
import nz.patai.ingest.domain.IntakeOutcome.SameMail;
import nz.patai.ingest.domain.IntakeOutcome.SentAgain;
import nz.patai.ingest.domain.IntakeOutcome.WaitsForPerson;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a mail is, given what came on its thread before. Nothing a person wrote is lost to a doubt: a {@code Re:}
 * on a thread never seen is a request, and an address that differs is noted, not refused.
 */
public final class Intake {

    private Intake() {}

    /**
     * Decides on a mail.
     *
     * @param memory what is remembered of its thread
     * @param seen what is remembered of the same mail; null where it comes for the first time
     */
    public static IntakeDecision decide(ThreadMemory memory, @Nullable Sighting seen, AttributedMail mail) {
        if (seen != null) {
            var outcome = seen.recordedAsDuplicate() ? new NothingNew() : new SameMail();
            return new IntakeDecision(outcome, memory, new Sighting(true));
        }
        var outcome = outcome(memory, mail);
        return new IntakeDecision(
                outcome, remembered(memory, mail, outcome), new Sighting(outcome instanceof SentAgain));
    }

    private static IntakeOutcome outcome(ThreadMemory memory, AttributedMail mail) {
        return switch (mail.result()) {
            case RejectedMail rejected -> new WaitsForPerson(WaitCause.of(rejected.reason()), rejected.line());
            case ParsedMail parsed
            when !ContentSize.fits(parsed, mail.written()) ->
                new WaitsForPerson(WaitCause.OVER_LIMITS, ContentSize.REASON);
            case ParsedMail parsed -> ofParsed(memory, mail, parsed);
        };
    }

    private static IntakeOutcome ofParsed(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        return switch (MailKind.decide(parsed, mail.identity(), memory.hasRequest())) {
            case MailKind.InitialRequest _ -> new BeginsRequest(parsed);
            case MailKind.FollowUp followUp when !followUp.threadKnown() -> new BeginsRequest(parsed);
            case MailKind.FollowUp _ -> followUp(memory, mail, parsed);
            case MailKind.AutoReply reply -> new AutoReplies(parsed, reply.kind());
            case MailKind.Bounce bounce -> new Bounces(parsed, bounce);
            case MailKind.SetAside aside ->
                new WaitsForPerson(
                        WaitCause.of(aside.reason()),
                        aside.reason().code() + ": " + aside.reason().words());
        };
    }

    private static IntakeOutcome followUp(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        var first = memory.requestMailId();
        return first != null && isSentAgain(memory, mail, parsed)
                ? new SentAgain(first)
                : new FollowsUp(parsed, memory.differsFrom(mail.addressDigest()));
    }

    /** Only a site sends a first mail again; a person who repeats himself in a reply has written a second time. */
    private static boolean isSentAgain(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        return mail.isFromSite()
                && mail.fingerprint() != null
                && mail.fingerprint().equals(memory.requestFingerprint())
                && MailKind.decide(parsed, mail.identity(), false) instanceof MailKind.InitialRequest;
    }

    private static ThreadMemory remembered(ThreadMemory memory, AttributedMail mail, IntakeOutcome outcome) {
        return switch (outcome) {
            case BeginsRequest _ -> memory.begin(mail);
            case FollowsUp _ -> memory.remember(mail.addressDigest());
            case AutoReplies _, Bounces _, WaitsForPerson _, SameMail _, SentAgain _, NothingNew _ -> memory;
        };
    }
}
