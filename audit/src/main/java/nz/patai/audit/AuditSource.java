package nz.patai.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.Sealed;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;

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
        return new AuditSource(clients, keys, new Sealer(master, keys));
    }

    /** Reads everything that stood in the topics when it was called. */
    public Audit read() {
        var events = new ArrayList<RecordedEvent>();
        var unreadable = new ArrayList<UnreadableRecord>();
        var follower = TopicFollower.startAt(clients.consumer(NAME, ""), READ, clients.ids(), (at, event) -> {
            if (event != null) {
                var recordedAt = Instant.ofEpochMilli(at.timestamp());
                events.add(new RecordedEvent(at.topic(), at.partition(), at.offset(), recordedAt, event));
            }
        });
        follower.close();
        return new Audit(new History(events, unreadable), this::open);
    }

    @Override
    public void close() {
        keys.close();
    }

    private String open(String threadId, Sealed sealed) {
        try {
            return sealer.text(threadId, sealed);
        } catch (KeyMissingException e) {
            return Opener.DISPOSED;
        }
    }
}
