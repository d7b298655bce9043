package nz.patai.ingest.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import nz.patai.event.MailReceived;
import nz.patai.schemas.Event;

/** Keeps mail in {@code oia.mail}. */
public final class KafkaMailSink implements MailSink {

    private final MailRecording recording;
    private final Writer writer;
    private final MeterRegistry meters;

    /** Writes events to Kafka. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes an event under its thread and waits until it is safe.
         *
         * @param recordedAt the record's timestamp, milliseconds since 1970 UTC
         */
        void write(Event<MailReceived> event, long recordedAt);
    }

    /** Makes events by a recording and writes them by a writer. */
    public KafkaMailSink(MailRecording recording, Writer writer, MeterRegistry meters) {
        this.recording = recording;
        this.writer = writer;
        this.meters = meters;
    }

    @Override
    public Accepted accept(IncomingMail mail) {
        var event = recording.event(mail);
        writer.write(event, mail.takenAt().toEpochMilli());
        meters.counter("patai.mails.accepted", "channel", event.body().channel().name())
                .increment();
        return new Accepted(
                new nz.patai.ingest.domain.MailId(event.body().mailId()),
                event.header().eventId(),
                event.header().occurredAt());
    }
}
