package nz.patai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.ingest.IngestService;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.Deployment;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.testkit.TestContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/**
 * How many mails are accepted a second by SMTP, each sealed and acknowledged by a real broker on this machine before its sender is told yes,
 * against the same SMTP library throwing them away.
 */
public final class SmtpBench {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 7;
    private static final int SENDERS = 8;
    private static final int MAILS = 400;

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "BROKER", partitions: 3, replicationFactor: 1, minInsyncReplicas: 1}
            registry: {url: "REGISTRY"}
            sealing: {masterKeyFile: "DIR/master.key"}
            streams: {stateDirectory: "DIR/streams"}
            ingest: {smtp: "127.0.0.1:0", http: "127.0.0.1:0", tokenFile: "DIR/token"}
            responder: {relay: "127.0.0.1:1", tls: "off"}
            desk: {http: "127.0.0.1:0"}
            """;

    private SmtpBench() {}

    /** The first argument is an empty folder. */
    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[0]);
        try (var broker = EmbeddedPlatform.start(directory.resolve("data"))) {
            var platform = platform(directory, broker);
            new Deployment(platform, TimeSource.system()).apply(List.of());
            try (var base = new Platform("ingest", platform, agency());
                    var ingest = new IngestService(base.context("ingest"))) {
                ingest.start();
                measure(ingest.smtpAddress());
            }
        }
        System.exit(0); // the sink's threads are not daemons
    }

    private static void measure(Address ours) {
        var sink =
                SMTPServer.port(0).messageHandlerFactory(SmtpBench::throwAway).build();
        sink.start();
        var theirs = new Address("127.0.0.1", sink.getPortAllocated());
        var sending = new Sending(SENDERS, MAILS);
        var ratio = Ratio.of(WARM_UPS, ROUNDS, sending, s -> s.mailsPerSecond(ours), s -> s.mailsPerSecond(theirs));
        System.out.println(ratio.line(
                "mails by SMTP over " + SENDERS
                        + " connections, each acknowledged by Kafka, against a sink that keeps nothing",
                "mails/s"));
    }

    private static MessageHandler throwAway(MessageContext context) {
        return new MessageHandler() {

            @Override
            public void from(String sender) {
                // whoever
            }

            @Override
            public void recipient(String recipient) {
                // whoever
            }

            @Override
            public String data(java.io.InputStream message) throws IOException {
                message.readAllBytes();
                return "thrown away";
            }

            @Override
            public void done() {
                // nothing was kept
            }
        };
    }

    private static PlatformConfig platform(Path directory, EmbeddedPlatform broker) throws IOException {
        Files.writeString(directory.resolve("token"), "bench-token");
        var yaml = PLATFORM;
        for (var value : Map.of(
                        "BROKER", broker.bootstrapServers(),
                        "REGISTRY", broker.registryUrl(),
                        "DIR", directory.toString())
                .entrySet()) {
            yaml = yaml.replace(value.getKey(), value.getValue());
        }
        var platform = ConfigFile.parse("platform.yaml", yaml, PlatformConfig.class);
        MasterKey.create(platform.sealing().masterKeyFile());
        return platform;
    }

    private static AgencyConfig agency() {
        return ConfigFile.parse("agency.yaml", TestContext.AGENCY, AgencyConfig.class);
    }
}
