package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nz.patai.ingest.domain.IntakeOutcome.AutoReplies;
import nz.patai.ingest.domain.IntakeOutcome.BeginsRequest;
import nz.patai.ingest.domain.IntakeOutcome.Bounces;
import nz.patai.ingest.domain.IntakeOutcome.FollowsUp;
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
        var arrival = seen == null ? 1 : seen.arrivals() + 1;
        var outcome = seen == null ? outcome(memory, mail) : new SameMail(arrival);
        var after = seen == null ? remembered(memory, mail, outcome).see(mail) : memory;
        return new IntakeDecision(outcome, requestId(outcome, after), after, new Sighting(arrival));
    }

    /** What is remembered once a person has said that a mail is a request. */
    public static ThreadMemory begun(ThreadMemory memory, AttributedMail mail) {
        return memory.begin(mail);
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
            case MailKind.InitialRequest _ -> begins(memory, mail, parsed);
            case MailKind.FollowUp followUp when !followUp.threadKnown() -> begins(memory, mail, parsed);
            case MailKind.FollowUp _ -> followUp(memory, mail, parsed);
            case MailKind.AutoReply reply -> new AutoReplies(parsed, reply.kind());
            case MailKind.Bounce bounce -> new Bounces(parsed, bounce);
            case MailKind.SetAside aside ->
                new WaitsForPerson(
                        WaitCause.of(aside.reason()),
                        aside.reason().code() + ": " + aside.reason().words());
        };
    }

    private static IntakeOutcome begins(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        return new BeginsRequest(parsed, warnings(memory, mail));
    }

    private static IntakeOutcome followUp(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        var newest = Objects.requireNonNull(memory.newestRequestId(), "a follow-up is on a thread with a request");
        var first = isFirstMailOfSite(mail, parsed)
                ? memory.withContent(mail.fingerprint())
                : Optional.<BegunRequest>empty();
        if (first.isPresent()) {
            return new SentAgain(first.get().mailId());
        }
        if (isByAnother(memory, mail, parsed)) {
            return begins(memory, mail, parsed);
        }
        var about =
                memory.from(mail.addressDigest()).map(BegunRequest::requestId).orElse(newest);
        return new FollowsUp(parsed, about, warnings(memory, mail));
    }

    /** Only a site sends a first mail again; a person who repeats himself in a reply has written a second time. */
    private static boolean isFirstMailOfSite(AttributedMail mail, ParsedMail parsed) {
        return mail.isFromSite() && MailKind.decide(parsed, mail.identity(), false) instanceof MailKind.InitialRequest;
    }

    /**
     * A first mail that somebody else has begun the thread for: with a forged address of the site, or, where there is no site, under a
     * Message-ID that a form uses for everybody. It must not be lost behind that one.
     */
    private static boolean isByAnother(ThreadMemory memory, AttributedMail mail, ParsedMail parsed) {
        if (mail.identity() instanceof FyiIdentity.Known) {
            return isFirstMailOfSite(mail, parsed)
                    && memory.from(mail.addressDigest()).isEmpty();
        }
        var isReply = parsed.header().inReplyTo() != null
                || !parsed.header().references().isEmpty();
        return !isReply && !memory.knowsSender(mail.senderDigest());
    }

    private static List<Warning> warnings(ThreadMemory memory, AttributedMail mail) {
        var warnings = new ArrayList<Warning>();
        if (memory.differsFrom(mail.addressDigest())) {
            warnings.add(Warning.ADDRESS_DIFFERS);
        }
        if (mail.identity() instanceof FyiIdentity.Known && !mail.isFromSite()) {
            warnings.add(Warning.SITE_ADDRESS_ONLY_IN_TEXT);
        }
        if (memory.hasReused(mail)) {
            warnings.add(Warning.MESSAGE_ID_REUSED);
        }
        return warnings;
    }

    private static ThreadMemory remembered(ThreadMemory memory, AttributedMail mail, IntakeOutcome outcome) {
        return switch (outcome) {
            case BeginsRequest _ -> memory.begin(mail);
            case FollowsUp _ -> memory.adopt(mail);
            case AutoReplies _, Bounces _, WaitsForPerson _, SameMail _, SentAgain _ -> memory;
        };
    }

    private static @Nullable String requestId(IntakeOutcome outcome, ThreadMemory after) {
        return switch (outcome) {
            case FollowsUp follows -> follows.requestId();
            case WaitsForPerson _ -> null;
            case BeginsRequest _, AutoReplies _, Bounces _, SameMail _, SentAgain _ -> after.newestRequestId();
        };
    }
}
