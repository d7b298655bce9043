package nz.patai.runtime.deploy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nz.patai.event.SchemaRegistered;
import nz.patai.schemas.SchemaException;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.avro.SchemaNormalization;

/** Registers the schema of every topic, each under {@code BACKWARD_TRANSITIVE}: what is read today can read all of history. */
public final class SchemaDeployment {

    private static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";
    private static final int CONFLICT = 409;

    private final SchemaRegistryClient registry;

    /** With a registry. */
    public SchemaDeployment(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * Registers what is not registered yet, and tells what stands there now.
     *
     * @throws SchemaException where the registry refuses a schema, with the subject and the difference
     */
    public List<SchemaRegistered> apply() {
        return Topics.all().stream().map(this::register).toList();
    }

    private SchemaRegistered register(Topic<?> topic) {
        var schema = new AvroSchema(topic.schema());
        try {
            registry.updateCompatibility(topic.subject(), COMPATIBILITY);
            var id = registry.register(topic.subject(), schema);
            var version = registry.getVersion(topic.subject(), schema);
            return new SchemaRegistered(
                    topic.subject(),
                    version,
                    id,
                    fingerprint(topic),
                    topic.schema().toString());
        } catch (RestClientException e) {
            throw refused(topic, schema, e);
        } catch (IOException e) {
            throw new SchemaException(
                    "The schema registry does not answer: check registry.url in platform.yaml and that it runs", e);
        }
    }

    private SchemaException refused(Topic<?> topic, AvroSchema schema, RestClientException e) {
        return new SchemaException(
                "The schema registry refused the schema of " + topic.subject() + ": "
                        + (e.getStatus() == CONFLICT ? difference(topic, schema, e) : e.getMessage()),
                e);
    }

    private String difference(Topic<?> topic, AvroSchema schema, RestClientException conflict) {
        try {
            var reasons = registry.testCompatibilityVerbose(topic.subject(), schema);
            return "it cannot read what is recorded: "
                    + (reasons.isEmpty() ? conflict.getMessage() : String.join("; ", reasons));
        } catch (RestClientException | IOException unavailable) {
            return String.valueOf(conflict.getMessage());
        }
    }

    private static String fingerprint(Topic<?> topic) {
        try {
            return HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", topic.schema()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
