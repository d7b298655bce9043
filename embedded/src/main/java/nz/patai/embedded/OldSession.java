package nz.patai.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the cluster's metadata believe of a broker that was killed: that it is alive and leads every partition.
 *
 * <p>A broker that starts while they do becomes coordinator of transactions at once and ends those that have timed out.
 * Then its old session runs out, no partition has a leader for a moment, and Kafka 4.3.1 was seen to drop the markers
 * that it owes to partitions without a leader: a transaction stays open for good, or what was aborted is read as
 * committed. So the controller starts alone first, and nothing else does until it has taken the old broker for dead.
 */
final class OldSession {
    private static final Logger LOG = LoggerFactory.getLogger(OldSession.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As Kafka documents it for its operators. */
    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";

    private OldSession() {}

    /** Ends it where the last stop was no clean one. */
    static void end(Path directory, int controllerPort) throws InterruptedException {
        if (Files.exists(directory.resolve(".kafka_cleanshutdown"))
                || !Files.isDirectory(directory.resolve("__cluster_metadata-0"))) {
            return;
        }
        KafkaConfig alone = KafkaConfig.fromProps(BrokerSettings.controllerAlone(directory, controllerPort), false);
        KafkaRaftServer controller = new KafkaRaftServer(alone, Time.SYSTEM);
        controller.startup();
        try {
            awaitFenced();
            LOG.atInfo().log("session of a killed broker ended");
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitFenced() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fencedBrokers() < 1) {
            if (System.nanoTime() > end) {
                throw new CannotStart("the broker that was killed here is still taken for alive after %d s; see the log"
                        .formatted(PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static int fencedBrokers() {
        try {
            return ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(FENCED_BROKERS), "Value")
                            instanceof Number count
                    ? count.intValue()
                    : 0;
        } catch (InstanceNotFoundException notYet) {
            return 0;
        } catch (JMException e) {
            throw new IllegalStateException("Kafka's metric " + FENCED_BROKERS + " can't be read", e);
        }
    }
}
