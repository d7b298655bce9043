package nz.patai.runtime.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import nz.patai.embedded.DataDirectory;
import nz.patai.embedded.EmbeddedRegistry;
import nz.patai.embedded.RegistryHome;
import nz.patai.schemas.SchemaException;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDeploymentTest {

    /** As if an earlier version had a header without what today's cannot do without. */
    private static final String OTHER = """
            {"type": "record", "name": "OiaClock", "namespace": "nz.patai.event", "fields": [
              {"name": "header", "type": {"type": "record", "name": "Header", "fields": [
                {"name": "threadId", "type": "string"}]}}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void stopsWithTheSubjectAndTheDifferenceWhereASchemaCannotReadWhatIsRecorded() throws Exception {
        try (var registry = EmbeddedRegistry.start(RegistryHome.locate(), DataDirectory.open(directory), 0)) {
            // Given
            var client = new CachedSchemaRegistryClient(registry.url(), 100);
            client.register(Topics.CLOCK.subject(), new AvroSchema(OTHER));

            // Then
            assertThatThrownBy(() -> new SchemaDeployment(client).apply())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("The schema registry refused the schema of oia.clock-value: ")
                    .hasMessageContaining("it cannot read what is recorded: ")
                    .hasMessageContaining("eventId");
        }
    }

    @Test
    void registersEverySubjectOnceAndSaysWhatStandsThere() {
        try (var registry = EmbeddedRegistry.start(RegistryHome.locate(), DataDirectory.open(directory), 0)) {
            var first = new SchemaDeployment(new CachedSchemaRegistryClient(registry.url(), 100)).apply();
            var again = new SchemaDeployment(new CachedSchemaRegistryClient(registry.url(), 100)).apply();
            assertThat(first).hasSize(Topics.all().size()).isEqualTo(again);
        }
    }

    @Test
    void saysThatTheRegistryDoesNotAnswer() {
        var nobody = new SchemaDeployment(new CachedSchemaRegistryClient("http://127.0.0.1:1", 100));
        assertThatThrownBy(nobody::apply)
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("The schema registry does not answer: check registry.url");
    }
}
