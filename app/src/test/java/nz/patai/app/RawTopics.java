package nz.patai.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Every record of every topic that a broker has, as bytes: its own topics and aborted transactions too. */
final class RawTopics {

    private RawTopics() {}

    /** The names of all topics, the broker's own among them. */
    static Set<String> names(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
        }
    }

    /** Everything that stands in topics now: of each topic, the bytes of each key, value and header. */
    static Map<String, List<byte[]>> read(String bootstrapServers, Set<String> topics) {
        var bytes = new TreeMap<String, List<byte[]>>();
        topics.forEach(t -> bytes.put(t, new ArrayList<>()));
        try (var consumer = consumer(bootstrapServers)) {
            var partitions = topics.stream()
                    .flatMap(t -> consumer.partitionsFor(t).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    add(record, bytes.computeIfAbsent(record.topic(), t -> new ArrayList<>()));
                }
            }
        }
        return bytes;
    }

    private static void add(ConsumerRecord<byte[], byte[]> record, List<byte[]> to) {
        addIfThere(record.key(), to);
        addIfThere(record.value(), to);
        for (var header : record.headers()) {
            to.add(header.key().getBytes(StandardCharsets.UTF_8));
            addIfThere(header.value(), to);
        }
    }

    private static void addIfThere(byte @Nullable [] bytes, List<byte[]> to) {
        if (bytes != null) {
            to.add(bytes);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_uncommitted"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
