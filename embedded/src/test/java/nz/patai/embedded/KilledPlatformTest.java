package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPlatformTest {
    private static final AvroSchema SCHEMA =
            new AvroSchema("{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedWhenKilledInTheMiddleOfATransaction() throws Exception {
        // Given
        try (ForkedPlatform forked = ForkedPlatform.start(directory)) {
            Map<String, String> addresses =
                    new DataDirectory(directory).running().addresses();
            KafkaProbe probe = new KafkaProbe(addresses.getOrDefault("broker", ""));
            probe.createTopic();
            probe.transact(true, "committed");
            int schemaId = client(addresses.getOrDefault("registry", "")).register("probe-value", SCHEMA);
            KafkaProducer<String, String> open = begin(probe);
            refusesASecondProcess(forked);

            // When
            forked.kill();
            open.close(Duration.ZERO);
            try (EmbeddedPlatform again = EmbeddedPlatform.start(directory)) {
                // Then
                KafkaProbe after = new KafkaProbe(again.bootstrapServers());
                after.transact(true, "later");
                assertThat(after.committed(2)).containsExactly("committed", "later");
                assertThat(client(again.registryUrl()).getId("probe-value", SCHEMA))
                        .isEqualTo(schemaId);
                assertThat(new DataDirectory(directory).running().addresses()).isEmpty();
            }
        }
    }

    @Test
    void endsTheRegistryWithItsParent() throws Exception {
        // Given
        try (ForkedPlatform forked = ForkedPlatform.start(directory)) {
            long registry = Long.parseLong(
                    new DataDirectory(directory).running().addresses().getOrDefault("registry.pid", ""));
            ProcessHandle child = ProcessHandle.of(registry).orElseThrow();

            // When
            forked.kill();

            // Then
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive());
        }
    }

    private void refusesASecondProcess(ForkedPlatform forked) {
        DataDirectory data = DataDirectory.open(directory);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedBroker.start(data, 0))
                .withMessageContaining("in use by process " + forked.process().pid());
    }

    private static KafkaProducer<String, String> begin(KafkaProbe probe) throws Exception {
        KafkaProducer<String, String> producer = probe.producer(Map.of("transactional.id", "probe"));
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(KafkaProbe.TOPIC, "open")).get();
        return producer;
    }

    private static CachedSchemaRegistryClient client(String url) {
        return new CachedSchemaRegistryClient(url, 10);
    }
}
