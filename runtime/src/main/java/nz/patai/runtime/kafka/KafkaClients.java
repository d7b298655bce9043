package nz.patai.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes clients of the cluster with the settings that the promises need: every write acknowledged by all in-sync replicas and idempotent,
 * every read of committed records only. What the platform sets under {@code kafka.properties} goes to all of them.
 *
 * @param config the cluster
 * @param ids where schemas get their ids
 * @param meters where followers count the records they can't read
 */
public record KafkaClients(PlatformConfig.Kafka config, SchemaIds ids, MeterRegistry meters) {

    /** Clients that count nowhere. */
    public KafkaClients(PlatformConfig.Kafka config, SchemaIds ids) {
        this(config, ids, new CompositeMeterRegistry());
    }

    /** A producer whose writes return when they are safe. Close it. */
    public EventProducer producer(String clientId) {
        return new EventProducer(new KafkaProducer<>(producerConfig(clientId)), ids);
    }

    /** A producer of transactions; a second one with the same id ends the first. Close it. */
    public TransactionalProducer transactionalProducer(String transactionalId) {
        var properties = producerConfig(transactionalId);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return new TransactionalProducer(new KafkaProducer<>(properties), ids);
    }

    /** A consumer of raw records, for a group, or without one where {@code group} is empty. Close it. */
    public KafkaConsumer<String, byte[]> consumer(String clientId, String group) {
        var properties = common(clientId);
        if (!group.isEmpty()) {
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            if (config.instance() != null) {
                properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + '-' + config.instance());
            }
        }
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // topics are the deploy step's to make, with their settings
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Follows topics from their first record on, all partitions, without a group; returns when it has caught up. Close it. */
    public TopicFollower follow(String clientId, List<Topic<?>> topics, TopicFollower.Listener listener) {
        return follow(clientId, topics, TopicFollower.readable((at, event) -> listener.on(at.key(), event)));
    }

    /** As the other {@code follow}, for a listener that wants to know where each record stands and which can't be read. Close it. */
    public TopicFollower follow(String clientId, List<Topic<?>> topics, TopicFollower.FullListener listener) {
        return TopicFollower.start(consumer(clientId, ""), topics, ids, meters, listener);
    }

    /** An admin client. Close it. */
    public Admin admin(String clientId) {
        return admin(config, clientId);
    }

    /** An admin client of a cluster, which needs no registry. Close it. */
    public static Admin admin(PlatformConfig.Kafka config, String clientId) {
        return Admin.create(common(config, clientId));
    }

    /** What every client gets. */
    public Map<String, Object> common(String clientId) {
        return common(config, clientId);
    }

    private static Map<String, Object> common(PlatformConfig.Kafka config, String clientId) {
        var properties = new HashMap<String, Object>(config.properties());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return properties;
    }

    private Map<String, Object> producerConfig(String clientId) {
        var properties = common(clientId);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return properties;
    }
}
