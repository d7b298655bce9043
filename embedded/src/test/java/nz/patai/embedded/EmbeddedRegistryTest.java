package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {
    private static final String SUBJECT = "probe-value";
    private static final AvroSchema FIRST = schema("");
    private static final AvroSchema COMPATIBLE = schema(",{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
    private static final AvroSchema INCOMPATIBLE = schema(",{\"name\":\"b\",\"type\":\"int\"}");

    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(directory);
    }

    @Test
    void keepsIdsAndRulesOverARestart() throws Exception {
        // Given
        int id;
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryHome.locate(), data, 0)) {
            id = client(registry).register(SUBJECT, FIRST);
            client(registry).updateCompatibility(SUBJECT, "BACKWARD_TRANSITIVE");
        }

        // When
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryHome.locate(), data, 0)) {
            // Then
            assertThat(client(registry).getSchemaById(id)).isEqualTo(FIRST);
            assertThat(client(registry).getCompatibility(SUBJECT)).isEqualTo("BACKWARD_TRANSITIVE");
            assertThat(client(registry).testCompatibility(SUBJECT, COMPATIBLE)).isTrue();
            assertThat(client(registry).testCompatibility(SUBJECT, INCOMPATIBLE))
                    .isFalse();
        }
    }

    @Test
    void endsAStaleChildOfThisDirectoryButNobodyElses() throws Exception {
        // Given
        Process stale = sleeper(RegistryCommand.mark(data.registry()));
        Process stranger = sleeper("-Dpatai.registry.directory=/elsewhere");
        StaleChild record =
                new StaleChild(data.registry().resolve("child.properties"), RegistryCommand.mark(data.registry()));

        // When
        record.remember(stale);
        record.end();
        record.remember(stranger);
        record.end();

        // Then
        assertThat(stale.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void saysWhyItEndedAtItsStart() throws Exception {
        Files.writeString(data.registry().resolve("registry.mv.db"), "not a database");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedRegistry.start(RegistryHome.locate(), data, 0))
                .withMessageStartingWith("the schema registry ended at its start: ")
                .withMessageContaining("; see " + data.logs().resolve("registry.log"))
                .withMessageContaining("MVStoreException: Reading from file");
    }

    @Test
    void refusesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedRegistry.start(RegistryHome.locate(), data, taken.getLocalPort()))
                    .withMessageStartingWith("port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    private static Process sleeper(String mark) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        List.of(java, mark, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()))
                .start();
        process.getInputStream().read();
        return process;
    }

    private static CachedSchemaRegistryClient client(EmbeddedRegistry registry) {
        return new CachedSchemaRegistryClient(registry.url(), 10);
    }

    private static AvroSchema schema(String more) {
        return new AvroSchema(
                "{\"type\":\"record\",\"name\":\"A\",\"namespace\":\"nz\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}"
                        + more + "]}");
    }
}
