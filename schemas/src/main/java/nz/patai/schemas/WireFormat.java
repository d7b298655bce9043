package nz.patai.schemas;

import java.nio.ByteBuffer;

/**
 * Confluent's wire format: byte 0 is 0, bytes 1 to 4 are the schema id, most significant byte first, the rest is Avro binary.
 *
 * @param schemaId the id in the registry
 * @param offset where the Avro binary begins in the array
 */
record WireFormat(int schemaId, int offset) {

    static final int HEADER_BYTES = 5;
    private static final byte MAGIC = 0;

    static WireFormat of(String topic, byte[] value) {
        if (value.length < HEADER_BYTES || value[0] != MAGIC) {
            throw new SchemaException("A record in " + topic + " is not in the schema registry's wire format ("
                    + value.length + " bytes): something else than Patai wrote it");
        }
        return new WireFormat(ByteBuffer.wrap(value).getInt(1), HEADER_BYTES);
    }

    static byte[] prefix(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }
}
