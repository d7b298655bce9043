package nz.patai.ingest.intake;

import java.util.List;
import java.util.Locale;
import nz.patai.event.MailEvent;
import nz.patai.event.MailReceived;
import nz.patai.event.UnknownEvent;
import nz.patai.ingest.config.IngestRules;
import nz.patai.ingest.domain.AttributedMail;
import nz.patai.ingest.domain.ContentFingerprint;
import nz.patai.ingest.domain.FirstSight;
import nz.patai.ingest.domain.FyiIdentity;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailHeader;
import nz.patai.ingest.domain.MailId;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.ingest.domain.RejectReason;
import nz.patai.ingest.domain.RejectedMail;
import nz.patai.ingest.domain.ThreadId;
import nz.patai.ingest.domain.WrittenText;
import nz.patai.runtime.blobs.LargeOpening;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.TimeLimit;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/**
 * Opens a kept mail, parses it and finds its thread.
 *
 * @param parser reads the mail
 * @param sites the request sites the agency knows
 * @param sealer digests what is only to be compared
 * @param large opens the mail
 * @param patience how long reading one mail may take
 */
public record MailOpening(
        MailParser parser, List<FyiSite> sites, Sealer sealer, LargeOpening large, TimeLimit patience) {

    /** As configured. */
    public static MailOpening of(ServiceContext context) {
        var settings = context.platform().ingest();
        return new MailOpening(
                new MailParser(IngestRules.limits(settings)),
                IngestRules.sites(context.agency()),
                context.sealer(),
                LargeOpening.of(context),
                new TimeLimit(IngestRules.timeToRead(settings)));
    }

    /** The mail, once for each request that it names; empty for an event of a later version, which is no mail that this one could read. */
    public List<OpenedMail> open(Event<MailEvent> event) {
        return switch (event.body()) {
            case MailReceived received -> open(new Event<>(event.header(), received), received);
            case UnknownEvent _ -> List.of();
        };
    }

    /** The mail as it is for one thread. */
    public List<OpenedMail> openFor(String threadId, Event<MailEvent> event) {
        return open(event).stream()
                .filter(mail -> mail.threadId().equals(threadId))
                .toList();
    }

    private List<OpenedMail> open(Event<MailReceived> event, MailReceived received) {
        var sealedFor = event.header().threadId();
        var raw = large.open(sealedFor, received.raw(), received.acceptedAt());
        var recipients = received.envelopeRecipients().stream()
                .map(recipient -> sealer.text(sealedFor, recipient))
                .toList();
        var mails = patience.within(() -> attribute(sealedFor, raw), () -> List.of(tooSlow(sealedFor, raw)));
        return mails.stream()
                .map(mail -> new OpenedMail(event, mail, recipients))
                .toList();
    }

    private List<AttributedMail> attribute(String firstThread, byte[] raw) {
        return switch (parser.parse(raw)) {
            case ParsedMail mail ->
                FyiIdentity.findAll(mail, sites).stream()
                        .map(identity -> attribute(firstThread, mail, identity))
                        .toList();
            case RejectedMail rejected -> List.of(unreadable(firstThread, rejected));
        };
    }

    private static AttributedMail tooSlow(String firstThread, byte[] raw) {
        return unreadable(
                firstThread, new RejectedMail(RejectReason.TOO_SLOW, "", MailId.of(raw), FirstSight.NOTHING.header()));
    }

    private static AttributedMail unreadable(String firstThread, RejectedMail rejected) {
        return new AttributedMail(
                firstThread,
                rejected,
                new FyiIdentity.None(),
                new WrittenText("", false, false),
                null,
                null,
                null,
                null);
    }

    private AttributedMail attribute(String firstThread, ParsedMail mail, FyiIdentity identity) {
        var thread = mail.header().from() == null && !(identity instanceof FyiIdentity.Known)
                ? firstThread
                : ThreadId.of(mail, identity).value();
        return new AttributedMail(
                thread,
                mail,
                identity,
                WrittenText.of(mail),
                addressDigest(identity),
                senderDigest(mail.header()),
                messageIdDigest(mail.header()),
                sealer.digest("content", ContentFingerprint.of(mail).value()));
    }

    private @Nullable String addressDigest(FyiIdentity identity) {
        return identity instanceof FyiIdentity.Known known
                ? sealer.digest(
                        "site-address",
                        known.site().id()
                                + '-'
                                + known.address().number()
                                + '-'
                                + known.address().hash())
                : null;
    }

    private @Nullable String senderDigest(MailHeader header) {
        var from = header.from();
        return from == null ? null : sealer.digest("sender", from.address().toLowerCase(Locale.ROOT));
    }

    private @Nullable String messageIdDigest(MailHeader header) {
        var id = header.messageId();
        return id == null ? null : sealer.digest("message-id", id);
    }
}
