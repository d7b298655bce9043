package nz.patai.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.embedded.DataDirectory;
import nz.patai.embedded.EmbeddedBroker;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.TopicDeployment;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.time.TimeSource;
import nz.patai.testkit.TestContext;

/** A real broker with the topics, and the context of a service on it; schema ids come from memory. */
final class RunningBroker implements AutoCloseable {

    static final int PARTITIONS = 3;

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "BROKER", partitions: 3, replicationFactor: 1, minInsyncReplicas: 1}
            registry: {url: "http://127.0.0.1:1"}
            sealing: {masterKeyFile: "DIR/master.key"}
            streams: {stateDirectory: "DIR/streams"}
            ingest: {smtp: "127.0.0.1:0", http: "127.0.0.1:0", tokenFile: "DIR/token"}
            responder: {relay: "127.0.0.1:1", tls: "off"}
            desk: {http: "127.0.0.1:0"}
            """;

    private final EmbeddedBroker broker;
    private final KeysTopic keys;
    private final ServiceContext context;

    private RunningBroker(EmbeddedBroker broker, KeysTopic keys, ServiceContext context) {
        this.broker = broker;
        this.keys = keys;
        this.context = context;
    }

    static RunningBroker start(Path directory) throws IOException {
        var broker = EmbeddedBroker.start(DataDirectory.open(directory.resolve("data")), 0);
        var yaml = PLATFORM.replace("BROKER", broker.bootstrapServers()).replace("DIR", directory.toString());
        var platform = ConfigFile.parse("platform.yaml", yaml, PlatformConfig.class);
        Files.writeString(directory.resolve("token"), "test-token");
        MasterKey.create(platform.sealing().masterKeyFile());
        var unnamed = TestContext.of("ingest", directory).context();
        var clients = new KafkaClients(platform.kafka(), unnamed.clients().ids());
        try (var admin = clients.admin("deploy")) {
            new TopicDeployment(admin, platform.kafka()).apply();
        }
        var keys = new KeysTopic(clients, "ingest", TimeSource.system());
        var sealer = new Sealer(MasterKey.read(platform.sealing().masterKeyFile()), keys);
        sealer.ensureDigestKey();
        var agency = ConfigFile.parse("agency.yaml", TestContext.AGENCY, AgencyConfig.class);
        return new RunningBroker(
                broker,
                keys,
                new ServiceContext("ingest", platform, agency, clients, sealer, TimeSource.system(), unnamed.meters()));
    }

    ServiceContext context() {
        return context;
    }

    @Override
    public void close() {
        keys.close();
        broker.close();
    }
}
