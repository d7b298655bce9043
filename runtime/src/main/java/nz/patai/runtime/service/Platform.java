package nz.patai.runtime.service;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.sealing.KeysTopic;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.time.SimulatedTime;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.RegistrySchemas;
import org.jspecify.annotations.Nullable;

/** What services stand on: connections to Kafka and the registry, keys, time. Services in one process share one. */
public final class Platform implements AutoCloseable {

    private static final int CACHED_SCHEMAS = 1000;

    private final PlatformConfig platform;
    private final AgencyConfig agency;
    private final KafkaClients clients;
    private final KeysTopic keys;
    private final Sealer sealer;
    private final TimeSource time;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

    /**
     * Connects; the deploy step has run.
     *
     * @param owner the module whose connections these are
     */
    public Platform(String owner, PlatformConfig platform, AgencyConfig agency) {
        this.platform = platform;
        this.agency = agency;
        this.clients = new KafkaClients(platform.kafka(), new RegistrySchemas(registry(platform)), meters);
        var master = MasterKey.read(platform.sealing().masterKeyFile());
        try {
            this.time = platform.simulated() ? simulated(owner) : TimeSource.system();
            this.keys = new KeysTopic(clients, owner, time);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        toClose.push(keys);
        this.sealer = new Sealer(master, keys);
        checkMasterKey();
    }

    /** Clients of the cluster that a configuration names, its schemas from the registry. */
    public static KafkaClients clients(PlatformConfig platform) {
        return new KafkaClients(platform.kafka(), new RegistrySchemas(registry(platform)));
    }

    /** A client of the schema registry that a configuration names. */
    public static SchemaRegistryClient registry(PlatformConfig platform) {
        return new CachedSchemaRegistryClient(platform.registry().url(), CACHED_SCHEMAS, Map.of());
    }

    /** What a service is given to work with. Services of one process count in one place; Kafka's client ids tell them apart. */
    public ServiceContext context(String service) {
        return new ServiceContext(service, platform, agency, clients, sealer, time, meters);
    }

    /** The time of the edges. */
    public TimeSource time() {
        return time;
    }

    /** What ended the following of the keys or of simulated time, without which no service can go on; null while all is well. */
    public @Nullable RuntimeException failure() {
        var broken = keys.failure();
        return broken == null && time instanceof SimulatedTime simulated ? simulated.failure() : broken;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("could not close", e);
            }
        }
    }

    private void checkMasterKey() {
        try {
            sealer.checkMasterKey();
        } catch (KeyMissingException e) {
            close();
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    private TimeSource simulated(String owner) {
        var simulated = new SimulatedTime(clients, owner);
        toClose.push(simulated);
        return simulated;
    }
}
