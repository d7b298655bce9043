package nz.patai.runtime.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.Deployment;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.RegistrySchemas;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A real broker and registry with the deploy step done, one for all tests: each keeps to threads of its own. */
public final class RealPlatform {

    /** One body and one officer. */
    public static final String AGENCY = """
            bodies:
              - {id: ministry, name: Ministry of Examples, act: OIA, mailbox: oia@ministry.example,
                 reference: {pattern: "DOIA {financialYear}-{number}", next: 1666}}
            officers:
              - {id: h.ratana, name: Hana Rātana, title: Manager, email: hana@ministry.example,
                 roles: [manager], may: [draft, sign], tokenFile: unused}
            alerts: {dayStartsAt: "06:00", tell: [manager]}
            """;

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "BROKER", partitions: 3, replicationFactor: 1, minInsyncReplicas: 1}
            registry: {url: "REGISTRY"}
            sealing: {masterKeyFile: "DIR/master.key"}
            streams: {stateDirectory: "DIR/streams"}
            ingest: {smtp: "127.0.0.1:0", http: "127.0.0.1:0", tokenFile: "DIR/token"}
            responder: {relay: "127.0.0.1:1", tls: "off"}
            desk: {http: "127.0.0.1:0"}
            """;

    private static @Nullable RealPlatform shared;

    private final EmbeddedPlatform platform;
    private final Path directory;

    private RealPlatform(EmbeddedPlatform platform, Path directory) {
        this.platform = platform;
        this.directory = directory;
    }

    /** The one of this run; it is ended with the JVM. */
    public static synchronized RealPlatform shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static RealPlatform start() {
        try {
            var directory = Files.createTempDirectory("runtime-test");
            var started = new RealPlatform(EmbeddedPlatform.start(directory.resolve("data")), directory);
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            MasterKey.create(directory.resolve("master.key"));
            new Deployment(started.config(), TimeSource.system()).apply(List.of());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator would write it. */
    public String yaml() {
        return yaml(platform.bootstrapServers(), platform.registryUrl(), directory);
    }

    /** A configuration for another broker, registry or directory. */
    public static String yaml(String broker, String registry, Path directory) {
        return PLATFORM.replace("BROKER", broker).replace("REGISTRY", registry).replace("DIR", directory.toString());
    }

    /** The configuration. */
    public PlatformConfig config() {
        return config(yaml());
    }

    /** A configuration. */
    public static PlatformConfig config(String yaml) {
        return ConfigFile.parse("platform.yaml", yaml, PlatformConfig.class);
    }

    /** The agency. */
    public static AgencyConfig agency() {
        return ConfigFile.parse("agency.yaml", AGENCY, AgencyConfig.class);
    }

    /** Clients. */
    public KafkaClients clients() {
        return clients(new SimpleMeterRegistry());
    }

    /** Clients that count where the test can look. */
    public KafkaClients clients(SimpleMeterRegistry meters) {
        var config = config();
        return new KafkaClients(config.kafka(), new RegistrySchemas(Platform.registry(config)), meters);
    }

    /** Sees to it that whoever reads the keys needs the registry. */
    public void ensureOneKey() {
        try (var keys = new KeysTopic(clients(), "test", TimeSource.system())) {
            new Sealer(MasterKey.read(config().sealing().masterKeyFile()), keys).ensureDigestKey();
        }
    }

    /** Writes a value as no program of ours would; null for a tombstone. */
    public RecordMetadata writeBytes(Topic<?> topic, @Nullable Integer partition, String key, byte @Nullable [] value) {
        var settings = clients().common("foreign");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic.name(), partition, key, value))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        platform.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
