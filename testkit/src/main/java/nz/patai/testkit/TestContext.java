package nz.patai.testkit;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.SchemaDeployment;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.RegistrySchemas;
import nz.patai.schemas.SchemaIds;

/**
 * A service's context without a broker: real sealing with keys in memory, real wire format over the registry client that Confluent's own
 * tests use, a time that the test sets.
 */
public final class TestContext {

    /** Two bodies, a ministry under the OIA and a council under LGOIMA, and two officers. */
    public static final String AGENCY = """
            bodies:
              - id: ministry
                name: Ministry of Examples
                act: OIA
                mailbox: oia@ministry.example
                reference: {pattern: "DOIA {financialYear}-{number}", next: 1666}
              - id: council
                name: Wellington Example Council
                act: LGOIMA
                region: Wellington
                mailbox: lgoima@council.example
                reference: {pattern: "IRC-{number}", next: 7001}
            officers:
              - {id: h.ratana, name: Hana Rātana, title: Manager, unit: Information, email: hana@ministry.example,
                 roles: [manager], may: [draft, sign], tokenFile: unused}
              - {id: t.adams, name: Tom Adams, title: Adviser, email: tom@ministry.example,
                 roles: [adviser], may: [draft], tokenFile: unused}
            alerts: {dayStartsAt: "06:00", tell: [adviser]}
            """;

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "127.0.0.1:1", replicationFactor: 1, minInsyncReplicas: 1}
            registry: {url: "http://127.0.0.1:1"}
            sealing: {masterKeyFile: "DIR/master.key"}
            streams: {stateDirectory: "DIR/streams"}
            ingest: {smtp: "127.0.0.1:0", http: "127.0.0.1:0", tokenFile: "DIR/token", maxMessageBytes: 700000}
            responder: {relay: "127.0.0.1:1", tls: "off"}
            desk: {http: "127.0.0.1:0"}
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-02-06T20:12:00Z"));
    private final MemoryKeys keys = new MemoryKeys();
    private final ServiceContext context;

    private TestContext(String service, Path directory, String agency) throws IOException {
        var platform =
                ConfigFile.parse("platform.yaml", PLATFORM.replace("DIR", directory.toString()), PlatformConfig.class);
        var masterKey = platform.sealing().masterKeyFile();
        if (!Files.exists(masterKey)) {
            MasterKey.create(masterKey);
        }
        Files.writeString(directory.resolve("token"), "test-token");
        var sealer = new Sealer(MasterKey.read(masterKey), keys);
        sealer.ensureDigestKey();
        this.context = new ServiceContext(
                service,
                platform,
                ConfigFile.parse("agency.yaml", agency, AgencyConfig.class),
                new KafkaClients(platform.kafka(), ids()),
                sealer,
                now::get,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /** A context of a service, with its files in a directory of the test's. */
    public static TestContext of(String service, Path directory) {
        return of(service, directory, AGENCY);
    }

    /** A context of a service of an agency. */
    public static TestContext of(String service, Path directory, String agencyYaml) {
        try {
            return new TestContext(service, directory, agencyYaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of all schemas, from a registry in memory. */
    public static SchemaIds ids() {
        var registry = new MockSchemaRegistryClient();
        new SchemaDeployment(registry).apply();
        return new RegistrySchemas(registry);
    }

    /** What the service is given. */
    public ServiceContext context() {
        return context;
    }

    /** Where the data keys are. */
    public MemoryKeys keys() {
        return keys;
    }

    /** Seals and opens. */
    public Sealer sealer() {
        return context.sealer();
    }

    /** Sets the time that edges see. */
    public void setTime(Instant time) {
        now.set(time);
    }
}
