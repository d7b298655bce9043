package nz.patai.runtime.testing;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.KeyRecords;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.RegistrySchemas;
import nz.patai.schemas.SchemaIds;
import org.jspecify.annotations.Nullable;

/** What a service is given, on a cluster that is there or not; data keys are in memory. */
public final class Context {

    private Context() {}

    /** With ids from the configured registry. */
    public static ServiceContext of(String service, PlatformConfig platform) {
        return of(service, platform, new RegistrySchemas(Platform.registry(platform)));
    }

    /** With ids from elsewhere. */
    public static ServiceContext of(String service, PlatformConfig platform, SchemaIds ids) {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return new ServiceContext(
                service,
                platform,
                RealPlatform.agency(),
                new KafkaClients(platform.kafka(), ids, meters),
                new Sealer(MasterKey.read(platform.sealing().masterKeyFile()), new Keys()),
                TimeSource.system(),
                meters);
    }

    private static final class Keys implements KeyRecords {

        private final Map<String, WrappedKey> byId = new ConcurrentHashMap<>();

        @Override
        public @Nullable WrappedKey byId(String keyId) {
            return byId.get(keyId);
        }

        @Override
        public @Nullable WrappedKey ofThread(String threadId) {
            return byId.values().stream()
                    .filter(k -> k.threadId().equals(threadId))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void keep(WrappedKey key, String masterKeyId, UUID eventId) {
            byId.put(key.keyId(), key);
        }
    }
}
