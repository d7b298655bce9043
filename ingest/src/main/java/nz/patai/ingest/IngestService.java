package nz.patai.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import nz.patai.ingest.config.IngestRules;
import nz.patai.ingest.gateway.HttpGateway;
import nz.patai.ingest.gateway.KafkaMailSink;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.ingest.gateway.MailRecording;
import nz.patai.ingest.gateway.SmtpGateway;
import nz.patai.ingest.imap.ImapGateway;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Takes mail in by SMTP, by IMAP and from files, keeps it, and tells what it is. */
public final class IngestService implements Service {

    private final ServiceContext context;
    private final StreamsService streams;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private @Nullable SmtpGateway smtp;
    private @Nullable HttpGateway http;
    private @Nullable ImapGateway imap;

    /** Not yet started. */
    public IngestService(ServiceContext context) {
        this.context = context;
        this.streams = new StreamsService(context, builder -> IngestTopology.build(builder, context));
        toClose.push(streams);
    }

    @Override
    public String name() {
        return streams.name();
    }

    @Override
    public void start() {
        streams.start();
        var settings = context.platform().ingest();
        var producer = keep(context.clients().producer(settings.gateway()));
        var sink = new KafkaMailSink(
                MailRecording.of(
                        context,
                        (chunk, recordedAt) -> producer.write(
                                Topics.BLOBS, null, recordedAt, chunk.header().threadId(), chunk)),
                (event, recordedAt) -> producer.write(
                        Topics.MAIL, null, recordedAt, event.header().threadId(), event),
                context.meters());
        var large = LargeMail.of(settings.maxMessageBytes());
        http = keep(HttpGateway.start(settings, context.agency(), sink, large, context.time()));
        smtp = keep(SmtpGateway.start(settings, IngestRules.addresses(context.agency()), sink, large, context.time()));
        imap = keep(ImapGateway.start(settings, sink, large, context.time(), context.meters()));
    }

    @Override
    public Condition condition() {
        return streams.condition();
    }

    @Override
    public List<String> troubles() {
        var mailboxes = imap;
        return mailboxes == null ? List.of() : mailboxes.troubles();
    }

    /** Where SMTP is listened to, with the port that was really taken. */
    public Address smtpAddress() {
        return started(smtp).address();
    }

    /** Where mail files are taken, with the port that was really taken. */
    public Address httpAddress() {
        return started(http).address();
    }

    /** The doors first, so that nothing is taken that can't be kept. */
    @Override
    public void close() {
        RuntimeException failed = null;
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                failed = failed == null ? new IllegalStateException("ingest could not stop in order", e) : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        toClose.push(part);
        return part;
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("ingest listens once it is started");
        }
        return part;
    }
}
