package nz.patai.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real Kafka server in this process: one broker that is its own KRaft controller, on 127.0.0.1 only.
 *
 * <p>Everything it keeps is in the data directory's {@code broker/}; a start on the same directory continues, after a
 * killed process too. When Kafka finds its disk failing it halts this process: a broker that can't write must not
 * answer.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns once it serves.
     *
     * @param port where it listens; 0 takes the one it had last time if that is free, else any free one
     * @throws CannotStart if the directory is in use or damaged, or the port is taken
     */
    public static EmbeddedBroker start(DataDirectory data, int port) {
        DirectoryLock lock = DirectoryLock.acquire(data.broker());
        try {
            Ports ports = new Ports(data.broker().resolve("ports.properties"));
            int clients = ports.choose("broker", port);
            KafkaRaftServer server = launch(data.broker().resolve("log"), clients, ports.choose("controller", 0));
            LOG.atInfo().addKeyValue("port", clients).log("broker started");
            return new EmbeddedBroker(lock, server, clients);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static KafkaRaftServer launch(Path directory, int port, int controllerPort) {
        Properties settings = BrokerSettings.of(directory, port, controllerPort);
        try {
            format(directory);
            OldSession.end(directory, controllerPort);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return server;
        } catch (Exception e) {
            throw new CannotStart(
                    "the broker can't start on %s (%s); see the log, restore that directory from a backup if damaged"
                            .formatted(directory, oneLine(e)),
                    e);
        }
    }

    /** Kafka writes meta.properties last: where it is missing, an earlier formatting did not end. */
    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static String oneLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The port on 127.0.0.1 that clients connect to. */
    public int port() {
        return port;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops it cleanly: all is flushed to disk and the next start has nothing to recover. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
        LOG.atInfo().addKeyValue("port", port).log("broker stopped");
    }
}
