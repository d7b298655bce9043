package nz.patai.app.up;

import java.util.Map;
import nz.patai.runtime.config.PlatformConfig;

/** What {@code platform.yaml} would say of an embedded system. */
public final class UpPlatform {

    private static final int PARTITIONS = 6;

    private UpPlatform() {}

    /**
     * The configuration of all that runs on a data directory.
     *
     * @param bootstrapServers where its broker listens
     * @param registryUrl where its schema registry answers
     * @param relay where mail goes
     */
    public static PlatformConfig of(
            Installation installation, String bootstrapServers, String registryUrl, PlatformConfig.Responder relay) {
        var settings = installation.settings();
        return new PlatformConfig(
                kafka(bootstrapServers),
                new PlatformConfig.Registry(registryUrl),
                new PlatformConfig.Sealing(installation.masterKey()),
                new PlatformConfig.Streams(installation.data().streams(), 1, 50),
                new PlatformConfig.Ingest(
                        "gateway-1",
                        settings.smtp(),
                        settings.files(),
                        installation.filesToken(),
                        0,
                        settings.trustedGateways(),
                        settings.imap(),
                        settings.smtpServer(),
                        settings.reading()),
                relay,
                new PlatformConfig.Desk(settings.desk(), installation.calendarSecret()),
                Map.of("patai", settings.health()),
                installation.data().isSimulated(),
                new PlatformConfig.Clock(null));
    }

    /** The cluster of an embedded system. */
    static PlatformConfig.Kafka kafka(String bootstrapServers) {
        return new PlatformConfig.Kafka(bootstrapServers, PARTITIONS, 1, 1, "up", Map.of());
    }
}
