package nz.patai.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The server properties of a single small broker that is its own controller. */
final class BrokerSettings {
    static final int NODE_ID = 1;

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(identity(directory, port, controllerPort));
        properties.putAll(KEEPING);
        properties.putAll(SINGLE_COPY);
        properties.putAll(SMALL);
        properties.putAll(QUICK);
        return properties;
    }

    /** The controller alone, which takes a broker that says nothing for dead at once. */
    static Properties controllerAlone(Path directory, int controllerPort) {
        Properties properties = of(directory, 0, controllerPort);
        properties.put("process.roles", "controller");
        properties.put("listeners", "CONTROLLER://127.0.0.1:" + controllerPort);
        properties.remove("inter.broker.listener.name");
        properties.remove("advertised.listeners");
        properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT");
        properties.put("broker.session.timeout.ms", "200");
        properties.put("broker.heartbeat.interval.ms", "50");
        return properties;
    }

    private static Map<String, String> identity(Path directory, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs",
                directory.toString());
    }

    /** History is kept for good. Offsets too: a system that stood still for weeks must not start from the beginning. */
    private static final Map<String, String> KEEPING = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "log.cleaner.enable", "true",
            "offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));

    private static final Map<String, String> SINGLE_COPY = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "10",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "10",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1");

    /** For two cores: the cleaner's buffer alone is 128 MB by default, the offset indexes 10 MB each. */
    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("share.coordinator.threads", "1"),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)),
            Map.entry("log.index.size.max.bytes", Integer.toString(2 << 20)),
            Map.entry("metadata.max.idle.interval.ms", "5000"),
            Map.entry("metadata.max.retention.bytes", Integer.toString(20 << 20)));

    /**
     * A killed broker is taken back once its old session has run out, so the session bounds the next start; nobody
     * could take over from a single broker, so there is nothing else it is for.
     */
    private static final Map<String, String> QUICK = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "broker.heartbeat.interval.ms", "1000",
            "broker.session.timeout.ms", "6000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "2000",
            "controlled.shutdown.enable", "true");
}
