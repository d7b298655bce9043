package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nz.patai.runtime.sealing.MasterKey;
import nz.patai.runtime.testing.Context;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.RegistrySchemas;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsServiceTest {

    private static final String CARELESS = """
            kafka:
              bootstrapServers: "127.0.0.1:1"
              partitions: 3
              replicationFactor: 3
              minInsyncReplicas: 2
              instance: "a"
              properties: {processing.guarantee: at_least_once, isolation.level: read_uncommitted,
                consumer.isolation.level: read_uncommitted, enable.auto.commit: "true", replication.factor: "1",
                ensure.explicit.internal.resource.naming: "false", security.protocol: SSL}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Map<String, Object> settings;

    @BeforeEach
    void makeSettings() throws IOException {
        var ours = RealPlatform.yaml("127.0.0.1:1", "http://127.0.0.1:1", directory);
        var yaml = ours.replaceFirst("kafka: .*\n", CARELESS);
        var platform = RealPlatform.config(yaml);
        MasterKey.create(platform.sealing().masterKeyFile());
        settings = StreamsService.settings(
                Context.of("tracker", platform, new RegistrySchemas(new MockSchemaRegistryClient())));
    }

    @ParameterizedTest
    @CsvSource({
        "application.id, tracker",
        "client.id, tracker",
        "processing.guarantee, exactly_once_v2",
        "ensure.explicit.internal.resource.naming, true",
        "replication.factor, 3",
        "num.stream.threads, 1",
        "commit.interval.ms, 100",
        "deserialization.exception.handler, class nz.patai.runtime.streams.SetAsideUnreadable",
        "processing.exception.handler, class nz.patai.runtime.streams.SetAsideUnprocessable",
        "rocksdb.config.setter, class nz.patai.runtime.streams.SmallStores",
        "security.protocol, SSL",
    })
    void holdsToTheHouseWhateverThePlatformSets(String key, String value) {
        assertThat(String.valueOf(new StreamsConfig(settings).values().get(key)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "isolation.level, read_committed",
        "enable.auto.commit, false",
        "allow.auto.create.topics, false",
        "group.instance.id, tracker-a",
        "security.protocol, SSL",
    })
    void readsCommittedRecordsOnlyAndCommitsThemWithItsWork(String key, String value) {
        var consumer = new StreamsConfig(settings).getMainConsumerConfigs("tracker", "tracker-consumer", 0);
        assertThat(String.valueOf(consumer.get(key))).startsWith(value);
    }

    @Test
    void refusesATopologyThatLeavesAStoreToANumber() {
        assertThatThrownBy(() -> StreamsService.build(settings, builder -> count(builder, null)))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("nam");
        assertThat(StreamsService.build(settings, builder -> count(builder, "seen"))
                        .describe()
                        .toString())
                .contains("stores: [seen]");
    }

    private static void count(StreamsBuilder builder, @org.jspecify.annotations.Nullable String store) {
        var grouped = builder.stream(
                        "in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
                .groupByKey(Grouped.with("by-thread", Serdes.String(), Serdes.String()));
        if (store == null) {
            grouped.count();
        } else {
            grouped.count(Named.as("count"), Materialized.as(store));
        }
    }
}
