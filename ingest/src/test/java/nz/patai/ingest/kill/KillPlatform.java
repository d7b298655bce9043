package nz.patai.ingest.kill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.Deployment;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.time.TimeSource;
import nz.patai.testkit.TestContext;

/**
 * A real broker and registry that stay up while ingest is killed, and the files that ingest is started with.
 *
 * @param platform broker and registry
 * @param config what stands in {@code platform.yaml}
 * @param smtp where ingest takes mail, the same at each start
 * @param mailbox the mailbox that ingest fetches mail from
 */
record KillPlatform(EmbeddedPlatform platform, PlatformConfig config, Address smtp, ImapBox mailbox)
        implements AutoCloseable {

    private static final String PLATFORM = """
            kafka: {bootstrapServers: "BROKER", partitions: 3, replicationFactor: 1, minInsyncReplicas: 1, instance: one}
            registry: {url: "REGISTRY"}
            sealing: {masterKeyFile: "DIR/master.key"}
            streams: {stateDirectory: "DIR/streams"}
            ingest: {smtp: "SMTP", http: "127.0.0.1:0", tokenFile: "DIR/token",
                     imap: [{name: requests, host: 127.0.0.1, port: IMAPPORT, tls: "off", user: oia, passwordFile: "DIR/password",
                             pollSeconds: 1}]}
            responder: {relay: "127.0.0.1:1", tls: "off"}
            desk: {http: "127.0.0.1:0"}
            health: {ingest: "127.0.0.1:0"}
            """;

    static KillPlatform start(Path directory) throws IOException {
        var platform = EmbeddedPlatform.start(directory.resolve("data"));
        var mailbox = ImapBox.start(directory);
        var smtp = new Address("127.0.0.1", freePort());
        var yaml = PLATFORM.replace("BROKER", platform.bootstrapServers())
                .replace("REGISTRY", platform.registryUrl())
                .replace("SMTP", smtp.toString())
                .replace("IMAPPORT", String.valueOf(mailbox.port()))
                .replace("DIR", directory.toString());
        Files.writeString(directory.resolve("platform.yaml"), yaml);
        Files.writeString(directory.resolve("agency.yaml"), TestContext.AGENCY);
        Files.writeString(directory.resolve("token"), "test-token");
        Files.writeString(directory.resolve("password"), mailbox.password());
        var config = ConfigFile.parse("platform.yaml", yaml, PlatformConfig.class);
        MasterKey.create(config.sealing().masterKeyFile());
        new Deployment(config, TimeSource.system()).apply(List.of());
        return new KillPlatform(platform, config, smtp, mailbox);
    }

    KafkaClients clients() {
        return Platform.clients(config);
    }

    @Override
    public void close() {
        mailbox.close();
        platform.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
