package nz.patai.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Schema ids from a registry that speaks Confluent's API. It looks up and never registers: that is the deploy step's work. */
public final class RegistrySchemas implements SchemaIds {

    private static final int UNKNOWN_SUBJECT = 40401;
    private static final int UNKNOWN_SCHEMA = 40403;

    private final SchemaRegistryClient registry;
    private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** Over a client of Confluent's, real or the one that their tests use. */
    public RegistrySchemas(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return ids.computeIfAbsent(subject, s -> new ConcurrentHashMap<>())
                .computeIfAbsent(schema, s -> lookUp(subject, s));
    }

    @Override
    public Schema schemaOf(int id) {
        return schemas.computeIfAbsent(id, this::lookUp);
    }

    private int lookUp(String subject, Schema schema) {
        try {
            return registry.getId(subject, new AvroSchema(schema));
        } catch (RestClientException e) {
            if (e.getErrorCode() == UNKNOWN_SUBJECT || e.getErrorCode() == UNKNOWN_SCHEMA) {
                throw new SchemaException(
                        "Subject " + subject + " does not have this program's schema " + schema.getFullName()
                                + ": run the deploy step (bin/patai topics apply) before the services",
                        e);
            }
            throw new SchemaException("The schema registry refused to look up " + subject + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RegistryUnreachableException(e);
        }
    }

    private Schema lookUp(int id) {
        try {
            return ((AvroSchema) registry.getSchemaById(id)).rawSchema();
        } catch (RestClientException e) {
            throw new SchemaException(
                    "The schema registry has no Avro schema with id " + id + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RegistryUnreachableException(e);
        }
    }
}
