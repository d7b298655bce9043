package nz.patai.ingest.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Entry;
import nz.patai.event.Header;
import nz.patai.event.MailChannel;
import nz.patai.event.MailReceived;
import nz.patai.event.ReceiptBasis;
import nz.patai.ingest.config.IngestRules;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.domain.FirstSight;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailId;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.Receipt;
import nz.patai.ingest.domain.ReceiptRule;
import nz.patai.ingest.domain.ThreadId;
import nz.patai.runtime.blobs.LargeSealing;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.TimeLimit;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the event that keeps a mail. The same mail always gets the same event id and key.
 *
 * @param gateway name of this gateway in the history
 * @param receiptRule when a mail was received
 * @param sites the request sites the agency knows
 * @param parser reads the header
 * @param patience how long that may take
 * @param sealing seals the mail
 */
public record MailRecording(
        String gateway,
        ReceiptRule receiptRule,
        List<FyiSite> sites,
        MailParser parser,
        TimeLimit patience,
        LargeSealing sealing) {

    /** As configured. */
    public static MailRecording of(ServiceContext context, LargeSealing.Writer blobs) {
        var settings = context.platform().ingest();
        return new MailRecording(
                settings.gateway(),
                new ReceiptRule(Set.copyOf(settings.trustedGateways())),
                IngestRules.sites(context.agency()),
                new MailParser(IngestRules.limits(settings)),
                new TimeLimit(IngestRules.timeToRead(settings)),
                new LargeSealing(context.sealer(), blobs, context.service()));
    }

    /** The event for a mail. What of it does not fit into an event is in {@code oia.blobs} when the call returns. */
    public Event<MailReceived> event(IncomingMail mail) {
        var id = MailId.of(mail.raw());
        var sight = sight(mail.raw());
        var thread = sight.thread() == null ? byItself(id) : sight.thread().value();
        var receipt = receiptRule.receipt(sight.header(), mail.arrival(), mail.takenAt());
        var header = new Header(
                EventId.external("MailReceived", id.value()),
                thread,
                null,
                instant(receipt, mail.takenAt()),
                List.of(),
                new Actor(ActorKind.SERVICE, "ingest"));
        return new Event<>(header, body(mail, id, thread, basis(receipt), sight.thread() == null));
    }

    /** Whatever a header does to its reader, the mail is kept: the intake finds out what is wrong with it. */
    private FirstSight sight(byte[] raw) {
        try {
            return patience.within(() -> FirstSight.of(raw, parser, sites), () -> FirstSight.NOTHING);
        } catch (RuntimeException e) {
            return FirstSight.NOTHING;
        }
    }

    private MailReceived body(
            IncomingMail mail, MailId id, String thread, ReceiptBasis basis, boolean isThreadUnknown) {
        return new MailReceived(
                id.value(),
                channel(mail.arrival()),
                gateway,
                mail.takenAt(),
                basis,
                sealing.sealer().sealOrNull(thread, mail.envelope().sender()),
                mail.envelope().recipients().stream()
                        .map(recipient -> sealing.sealer().seal(thread, recipient))
                        .toList(),
                sealing.seal(thread, mail.raw(), mail.takenAt()),
                mail.raw().length,
                isThreadUnknown,
                entry(mail.arrival()));
    }

    private static @Nullable Entry entry(Arrival arrival) {
        return arrival instanceof Arrival.Entered entered
                ? new Entry(
                        new Actor(ActorKind.OFFICER, entered.enteredBy()),
                        entered.bodyId(),
                        entered.fromAgency(),
                        entered.reference())
                : null;
    }

    private static String byItself(MailId id) {
        return new ThreadId("mail-" + id.value().substring(0, 16)).value();
    }

    private static Instant instant(Receipt receipt, Instant takenAt) {
        return switch (receipt) {
            case Receipt.At at -> at.at().truncatedTo(ChronoUnit.MILLIS);
            case Receipt.Unknown _ -> takenAt;
        };
    }

    private static MailChannel channel(Arrival arrival) {
        return switch (arrival) {
            case Arrival.BySmtp _ -> MailChannel.SMTP;
            case Arrival.ByImap _ -> MailChannel.IMAP;
            case Arrival.ByFile _ -> MailChannel.FILE;
            case Arrival.Entered entered ->
                switch (entered.way()) {
                    case phone -> MailChannel.PHONE;
                    case letter -> MailChannel.LETTER;
                    case transfer -> MailChannel.TRANSFER;
                    case taken_over -> MailChannel.TAKEN_OVER;
                };
        };
    }

    private static ReceiptBasis basis(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Unknown _ -> ReceiptBasis.IMPORT_TIME;
            case Receipt.At at ->
                switch (at.source()) {
                    case SMTP_ACCEPTED -> ReceiptBasis.SMTP_ACCEPTED;
                    case GATEWAY_RECEIVED -> ReceiptBasis.GATEWAY_RECEIVED_HEADER;
                    case INTERNAL_DATE -> ReceiptBasis.INTERNALDATE;
                    case STATED -> ReceiptBasis.GIVEN_BY_OPERATOR;
                    case OTHER_RECEIVED -> ReceiptBasis.OTHER_RECEIVED_HEADER;
                    case SENDER_DATE -> ReceiptBasis.DATE_HEADER;
                };
        };
    }
}
