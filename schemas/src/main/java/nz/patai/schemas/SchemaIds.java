package nz.patai.schemas;

import org.apache.avro.Schema;

/** Where schemas get their ids on the wire: a registry, or what {@code oia.schemas} recorded of one. Thread-safe. */
public interface SchemaIds {

    /**
     * The id under which a schema stands in a subject.
     *
     * @throws SchemaException where it does not stand there: the deploy step has not run, or the registry refused it
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema of an id.
     *
     * @throws SchemaException where there is no such id
     */
    Schema schemaOf(int id);
}
