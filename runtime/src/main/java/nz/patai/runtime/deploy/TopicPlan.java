package nz.patai.runtime.deploy;

import java.util.Map;
import java.util.TreeMap;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as the catalogue and the platform want it.
 *
 * @param name its name
 * @param partitions how many
 * @param replicationFactor how many copies
 * @param settings what is set on it, names as Kafka has them
 */
public record TopicPlan(String name, int partitions, int replicationFactor, Map<String, String> settings) {

    /** What a topic of the catalogue should be like on a cluster. */
    public static TopicPlan of(Topic<?> topic, PlatformConfig.Kafka kafka) {
        var settings = new TreeMap<String, String>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(kafka.minInsyncReplicas()));
        switch (topic.retention()) {
            case FOREVER -> {
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
                settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
                settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
            }
            case LATEST_OF_KEY -> settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        if (topic.flushed() && kafka.singleBroker()) {
            settings.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        var partitions = switch (topic.partitioning()) {
            case BY_THREAD -> kafka.partitions();
            case SINGLE -> 1;
        };
        return new TopicPlan(topic.name(), partitions, kafka.replicationFactor(), settings);
    }

    /** For the admin client. */
    NewTopic toNewTopic() {
        return new NewTopic(name, partitions, (short) replicationFactor).configs(settings);
    }
}
