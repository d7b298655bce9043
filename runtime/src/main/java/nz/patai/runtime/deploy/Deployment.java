package nz.patai.runtime.deploy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.SchemaRegistered;
import nz.patai.event.SchemasEvent;
import nz.patai.event.SettingsAdopted;
import nz.patai.event.SettingsEvent;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;

/** The deploy step: topics, schemas, the digest key and settings. It runs before any service, and again does no harm. */
public final class Deployment {

    private static final String NAME = "deploy";

    private final PlatformConfig platform;
    private final TimeSource time;

    /** For a platform. */
    public Deployment(PlatformConfig platform, TimeSource time) {
        this.platform = platform;
        this.time = time;
    }

    /**
     * Does all of it.
     *
     * @param settings what the agency set, as it is now; what is new in it goes into the history
     */
    public void apply(List<Setting> settings) {
        topics(platform.kafka());
        var clients = Platform.clients(platform);
        var schemas = new SchemaDeployment(Platform.registry(platform)).apply();
        try (var producer = clients.producer(NAME);
                var keys = new KeysTopic(clients, NAME, time)) {
            var sealer = new Sealer(MasterKey.read(platform.sealing().masterKeyFile()), keys);
            sealer.ensureDigestKey();
            recordSchemas(clients, producer, schemas);
            recordSettings(clients, producer, sealer, settings);
        }
    }

    /** The topics alone: all that can be done as long as there is a cluster and no registry yet. */
    public static void topics(PlatformConfig.Kafka kafka) {
        try (var admin = KafkaClients.admin(kafka, NAME)) {
            new TopicDeployment(admin, kafka).apply();
        }
    }

    private void recordSchemas(KafkaClients clients, EventProducer producer, List<SchemaRegistered> schemas) {
        Set<SchemasEvent> known = new HashSet<>();
        try (var follower = clients.follow(NAME, List.of(Topics.SCHEMAS), (key, event) -> {
            if (event != null) {
                known.add((SchemasEvent) event.body());
            }
        })) {
            follower.failure(); // caught up when follow() returned
        }
        schemas.stream().filter(s -> !known.contains(s)).forEach(s -> {
            var id = EventId.external("SchemaRegistered", s.subject() + '\n' + s.schemaId() + '\n' + s.fingerprint());
            producer.write(Topics.SCHEMAS, s.subject(), new Event<>(header(id), s));
        });
    }

    private void recordSettings(KafkaClients clients, EventProducer producer, Sealer sealer, List<Setting> settings) {
        Map<String, String> current = new HashMap<>();
        try (var follower = clients.follow(NAME, List.of(Topics.SETTINGS), (key, event) -> {
            if (event != null && event.body() instanceof SettingsAdopted adopted) {
                current.put(key + '/' + adopted.setting(), adopted.contentSha256());
            }
        })) {
            follower.failure(); // caught up when follow() returned
        }
        for (var partition = 0; partition < producer.partitions(Topics.SETTINGS); partition++) {
            for (var setting : settings) {
                var key = "settings-" + partition;
                if (!setting.sha256().equals(current.get(key + '/' + setting.name()))) {
                    adopt(producer, sealer, partition, key, setting);
                }
            }
        }
    }

    private void adopt(EventProducer producer, Sealer sealer, int partition, String key, Setting setting) {
        var now = time.now();
        var name = setting.name() + '\n' + setting.sha256() + '\n' + now;
        var adopted = new SettingsAdopted(
                setting.name(), setting.sha256(), sealer.sealOrNull(Sealer.SYSTEM, setting.content()));
        var event = new Event<SettingsEvent>(header(EventId.external("SettingsAdopted", name)), adopted);
        producer.write(Topics.SETTINGS, partition, now.toEpochMilli(), key, event);
    }

    private Header header(java.util.UUID eventId) {
        return new Header(eventId, Sealer.SYSTEM, null, time.now(), List.of(), new Actor(ActorKind.SERVICE, NAME));
    }
}
