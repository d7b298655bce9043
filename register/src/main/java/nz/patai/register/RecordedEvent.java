package nz.patai.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Header;
import nz.patai.event.MailReceived;
import nz.patai.event.ResponseComposed;
import nz.patai.event.Sealed;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/**
 * An event with where it stands.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset in the partition
 * @param recordedAt when it was recorded: the record's timestamp
 * @param event the event
 */
public record RecordedEvent(String topic, int partition, long offset, Instant recordedAt, Event<?> event) {

    /** Its id. */
    public UUID id() {
        return header().eventId();
    }

    /** What every event carries. */
    public Header header() {
        return event.header();
    }

    /** What happened. */
    public EventRecord body() {
        return event.body();
    }

    /** The record name of what happened. */
    public String type() {
        return event.type();
    }

    /** When it happened in the world. */
    public Instant occurredAt() {
        return header().occurredAt();
    }

    /** The events that caused it, the nearest first. */
    public List<UUID> causes() {
        return header().causedBy();
    }

    /**
     * The event as a read model keeps it: a mail without its raw message and envelope, a letter without its message, each still with the
     * id of its key and its length; any other event as it is. The bytes stay where the event stands.
     */
    public RecordedEvent withoutContent() {
        return switch (body()) {
            case MailReceived mail -> with(withoutContent(mail));
            case ResponseComposed composed -> with(withoutContent(composed));
            default -> this;
        };
    }

    private RecordedEvent with(EventRecord body) {
        return new RecordedEvent(topic, partition, offset, recordedAt, new Event<>(header(), body));
    }

    private static MailReceived withoutContent(MailReceived mail) {
        return new MailReceived(
                mail.mailId(),
                mail.channel(),
                mail.gateway(),
                mail.acceptedAt(),
                mail.receiptBasis(),
                null,
                List.of(),
                nothing(mail.raw()),
                mail.rawBytes(),
                mail.threadUnknown(),
                mail.entry());
    }

    private static ResponseComposed withoutContent(ResponseComposed composed) {
        return new ResponseComposed(
                composed.kind(),
                nothing(composed.message()),
                composed.messageBytes(),
                composed.contentSha256(),
                composed.messageId(),
                composed.awaitsSignature(),
                composed.templatesId(),
                composed.answersQuestions());
    }

    private static Sealed nothing(Sealed sealed) {
        return new Sealed(sealed.keyId(), null, null);
    }
}
