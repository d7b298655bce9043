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
 * gateway the topmost counts, because a sender can put forged ones below it but none above.
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

    /** Gives the receipt of a mail that came in this way. */
    public Receipt receipt(MailHeader header, Arrival arrival) {
        return switch (arrival) {
            case Arrival.BySmtp smtp -> new Receipt.At(smtp.accepted(), Receipt.Source.SMTP_ACCEPTED);
            case Arrival.ByImap imap -> fetched(header, imap.internalDate(), Receipt.Source.INTERNAL_DATE);
            case Arrival.ByFile file -> fetched(header, file.received(), Receipt.Source.STATED);
        };
    }

    private Receipt fetched(MailHeader header, @Nullable Instant otherwise, Receipt.Source source) {
        return byGateway(header)
                .or(() -> at(otherwise, source))
                .or(() -> byAnyHost(header))
                .or(() -> at(header.date(), Receipt.Source.SENDER_DATE))
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

    private static Optional<Receipt> byAnyHost(MailHeader header) {
        for (ReceivedField field : header.received()) {
            if (field.at() != null) {
                return at(field.at(), Receipt.Source.OTHER_RECEIVED);
            }
        }
        return Optional.empty();
    }

    private static Optional<Receipt> at(@Nullable Instant instant, Receipt.Source source) {
        return instant == null ? Optional.empty() : Optional.of(new Receipt.At(instant, source));
    }
}
