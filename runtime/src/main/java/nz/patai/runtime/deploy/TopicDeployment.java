package nz.patai.runtime.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Brings the cluster's topics to what the catalogue says: makes what is missing, sets what differs, and stops where it can't be mended. */
public final class TopicDeployment {

    private final Admin admin;
    private final PlatformConfig.Kafka kafka;

    /** On a cluster. */
    public TopicDeployment(Admin admin, PlatformConfig.Kafka kafka) {
        this.admin = admin;
        this.kafka = kafka;
    }

    /** What differs from the catalogue, a line each; empty where nothing does. */
    public List<String> plan() {
        var existing = existing();
        var lines = new ArrayList<String>();
        for (var plan : plans()) {
            var topic = existing.get(plan.name());
            if (topic == null) {
                lines.add("create " + plan.name() + " with " + plan.partitions() + " partitions, "
                        + plan.replicationFactor() + " copies, " + plan.settings());
            } else if (topic.partitions().size() != plan.partitions()) {
                lines.add("cannot mend " + wrongPartitions(plan, topic));
            } else {
                differing(plan).forEach((key, value) -> lines.add("set " + key + "=" + value + " on " + plan.name()));
            }
        }
        return lines;
    }

    /**
     * Does what {@link #plan} says.
     *
     * @throws CannotStartException where a topic has another number of partitions: with history in it, that can't be changed
     */
    public void apply() {
        var existing = existing();
        for (var plan : plans()) {
            var topic = existing.get(plan.name());
            if (topic != null && topic.partitions().size() != plan.partitions()) {
                throw new CannotStartException(wrongPartitions(plan, topic));
            }
        }
        var missing =
                plans().stream().filter(p -> !existing.containsKey(p.name())).toList();
        await(admin.createTopics(missing.stream().map(TopicPlan::toNewTopic).toList())
                .all());
        plans().stream().filter(p -> existing.containsKey(p.name())).forEach(this::setDiffering);
    }

    private void setDiffering(TopicPlan plan) {
        var changes = differing(plan).entrySet().stream()
                .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        if (!changes.isEmpty()) {
            await(admin.incrementalAlterConfigs(Map.of(resource(plan.name()), changes))
                    .all());
        }
    }

    private Map<String, String> differing(TopicPlan plan) {
        Config actual = await(
                        admin.describeConfigs(List.of(resource(plan.name()))).all())
                .values()
                .iterator()
                .next();
        return plan.settings().entrySet().stream()
                .filter(e -> actual.get(e.getKey()) == null
                        || !e.getValue().equals(actual.get(e.getKey()).value()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, TopicDescription> existing() {
        var names = await(admin.listTopics().names());
        var ours = plans().stream().map(TopicPlan::name).filter(names::contains).toList();
        return await(admin.describeTopics(ours).allTopicNames());
    }

    private List<TopicPlan> plans() {
        return Topics.all().stream().map(t -> TopicPlan.of(t, kafka)).toList();
    }

    private static String wrongPartitions(TopicPlan plan, TopicDescription actual) {
        return plan.name() + ": it has " + actual.partitions().size()
                + " partitions, kafka.partitions in platform.yaml says "
                + plan.partitions() + "; threads would move to other partitions, so set kafka.partitions to "
                + actual.partitions().size();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new CannotStartException("Kafka refused the deploy step: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted", e);
        }
    }
}
