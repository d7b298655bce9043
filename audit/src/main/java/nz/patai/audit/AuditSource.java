package nz.patai.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.Sealed;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.Followed;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the history of a cluster. It writes nothing and joins no consumer group: nobody sees that it was there. */
public final class AuditSource implements AutoCloseable {

    private static final String NAME = "audit";

    /** What the register is made from: not the journal, which repeats inputs, and not what holds no event of a thread. */
    private static final List<Topic<?>> READ = List.of(
            Topics.MAIL,
            Topics.REQUESTS,
            Topics.QUESTIONS,
            Topics.COMMANDS,
            Topics.DEADLINES,
            Topics.DECISIONS,
            Topics.RESPONSES,
            Topics.DEAD_LETTERS);

    private final KafkaClients clients;
    private final KeysTopic keys;
    private final Sealer sealer;

    private AuditSource(KafkaClients clients, KeysTopic keys, Sealer sealer) {
        this.clients = clients;
        this.keys = keys;
        this.sealer = sealer;
    }

    /** Connects to the cluster of a configuration, and reads the keys. */
    public static AuditSource open(PlatformConfig platform) {
        var clients = Platform.clients(platform);
        var master = MasterKey.read(platform.sealing().masterKeyFile());
        var keys = new KeysTopic(clients, NAME, TimeSource.system());
        var sealer = new Sealer(master, keys);
        try {
            sealer.checkMasterKey();
        } catch (KeyMissingException e) {
            keys.close();
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
        return new AuditSource(clients, keys, sealer);
    }

    /** Reads everything that stood in the topics when it was called. */
    public Audit read() {
        var events = new ArrayList<RecordedEvent>();
        var unreadable = new ArrayList<UnreadableRecord>();
        clients.follow(NAME, READ, found -> {
                    switch (found) {
                        case Followed.Read(var at, var event) -> events.add(recorded(at, event));
                        case Followed.Unreadable r ->
                            unreadable.add(new UnreadableRecord(r.topic(), r.partition(), r.offset(), r.reason()));
                        case Followed.Tombstone(var at) ->
                            unreadable.add(new UnreadableRecord(
                                    at.topic(), at.partition(), at.offset(), "it has no value, where history is kept"));
                    }
                })
                .close();
        return new Audit(new History(events, unreadable), this::open);
    }

    private static RecordedEvent recorded(ConsumerRecord<String, byte[]> at, Event<?> event) {
        var recordedAt = Instant.ofEpochMilli(at.timestamp());
        return new RecordedEvent(at.topic(), at.partition(), at.offset(), recordedAt, event).withoutContent();
    }

    @Override
    public void close() {
        keys.close();
    }

    private String open(String threadId, Sealed sealed) {
        try {
            return sealer.text(threadId, sealed);
        } catch (KeyMissingException e) {
            return switch (e.reason()) {
                case DISPOSED -> Opener.DISPOSED;
                case UNREADABLE, DOES_NOT_OPEN -> Opener.DOES_NOT_OPEN;
            };
        }
    }
}
