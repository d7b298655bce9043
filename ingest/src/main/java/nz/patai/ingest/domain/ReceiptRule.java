package nz.patai.ingest.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was received.
 *
 * <p>By SMTP it is the instant we accepted it, whatever its header says. By IMAP or from a file it is, in this order: the
 * topmost Received field stamped by a gateway of the agency; INTERNALDATE (IMAP) or the stated time (file); the topmost
 * Received field with a readable time; the sender's Date. The last two are marked doubtful. Of several fields by the
 * gateway the topmost counts, because a sender can put forged ones below it but none above. A doubtful instant that can't be, after the mail was
 * taken or before the Act, counts as unreadable.
 *
 * <p>Source: Contract and Commercial Law Act 2017 s 213 (an electronic communication is received when it enters the
 * addressee's information system), Official Information Act 1982 s 15(1).
 *
 * @param gatewayHosts names that the agency's own gateways give after {@code by} in Received, in lower case
 */
public record ReceiptRule(Set<String> gatewayHosts) {

    public ReceiptRule {
        gatewayHosts = gatewayHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Official Information Act 1982, s 1(2): in force from 1 July 1983. Nothing was received under it before. */
    public static final Instant FIRST = Instant.parse("1983-06-30T12:00:00Z");

    /** Gives the receipt of a mail that came in this way and was taken at this instant. */
    public Receipt receipt(MailHeader header, Arrival arrival, Instant takenAt) {
        return switch (arrival) {
            case Arrival.BySmtp smtp -> new Receipt.At(smtp.accepted(), Receipt.Source.SMTP_ACCEPTED);
            case Arrival.ByImap imap -> fetched(header, imap.internalDate(), Receipt.Source.INTERNAL_DATE, takenAt);
            case Arrival.Entered entered -> new Receipt.At(entered.received(), Receipt.Source.STATED);
            case Arrival.ByFile file -> fetched(header, file.received(), Receipt.Source.STATED, takenAt);
        };
    }

    private Receipt fetched(MailHeader header, @Nullable Instant otherwise, Receipt.Source source, Instant takenAt) {
        return byGateway(header)
                .or(() -> at(otherwise, source))
                .or(() -> byAnyHost(header, takenAt))
                .or(() -> at(possible(header.date(), takenAt), Receipt.Source.SENDER_DATE))
                .orElseGet(Receipt.Unknown::new);
    }

    private Optional<Receipt> byGateway(MailHeader header) {
        for (ReceivedField field : header.received()) {
            String host = field.byHost();
            if (host != null && gatewayHosts.contains(host) && field.at() != null) {
                return at(field.at(), Receipt.Source.GATEWAY_RECEIVED);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Instant possible(@Nullable Instant instant, Instant takenAt) {
        return instant == null || instant.isBefore(FIRST) || instant.isAfter(takenAt) ? null : instant;
    }

    private static Optional<Receipt> byAnyHost(MailHeader header, Instant takenAt) {
        for (ReceivedField field : header.received()) {
            if (possible(field.at(), takenAt) != null) {
                return at(field.at(), Receipt.Source.OTHER_RECEIVED);
            }
        }
        return Optional.empty();
    }

    private static Optional<Receipt> at(@Nullable Instant instant, Receipt.Source source) {
        return instant == null ? Optional.empty() : Optional.of(new Receipt.At(instant, source));
    }
}
