package nz.patai.app.up;

import java.util.List;
import java.util.Map;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.runtime.config.PlatformConfig;

/** What {@code platform.yaml} would say of an embedded system. */
final class UpPlatform {

    private static final int PARTITIONS = 6;

    private UpPlatform() {}

    static PlatformConfig of(
            Installation installation, EmbeddedPlatform base, PlatformConfig.Responder relay, boolean simulated) {
        var settings = installation.settings();
        return new PlatformConfig(
                new PlatformConfig.Kafka(base.bootstrapServers(), PARTITIONS, 1, 1, "up", Map.of()),
                new PlatformConfig.Registry(base.registryUrl()),
                new PlatformConfig.Sealing(installation.masterKey()),
                new PlatformConfig.Streams(installation.data().streams(), 1, 50),
                new PlatformConfig.Ingest(
                        "gateway-1", settings.smtp(), settings.files(), installation.filesToken(), 0, List.of()),
                relay,
                new PlatformConfig.Desk(settings.desk()),
                Map.of("patai", settings.health()),
                simulated,
                new PlatformConfig.Clock(null));
    }
}
