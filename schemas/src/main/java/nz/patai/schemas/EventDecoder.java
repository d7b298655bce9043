package nz.patai.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nz.patai.event.Header;
import nz.patai.event.UnknownEvent;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads the records that were written under one schema. The body is last, so what is unknown of it is simply the rest of the bytes. */
final class EventDecoder<B extends EventRecord> {

    private final Topic<B> topic;
    private final int schemaId;
    private final EventReader header;
    private final List<Branch> branches;

    EventDecoder(Topic<B> topic, int schemaId, Schema writer) {
        this.topic = topic;
        this.schemaId = schemaId;
        if (!isEnvelope(writer)) {
            throw new SchemaException("Schema " + schemaId + " of a record in " + topic.name()
                    + " has no header and body: it is not a schema of Patai");
        }
        this.header = new EventReader(writer.getField("header").schema(), Header.SCHEMA);
        Map<String, Schema> known = topic.schema().getField("body").schema().getTypes().stream()
                .collect(Collectors.toMap(Schema::getFullName, Function.identity()));
        this.branches = writer.getField("body").schema().getTypes().stream()
                .map(branch -> Branch.of(branch, known.get(branch.getFullName())))
                .toList();
    }

    Event<B> decode(byte[] value, int offset) {
        try {
            var in = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
            var head = (Header) header.read(null, in);
            var branch = branches.get(in.readIndex());
            var body = branch.reader() == null
                    ? new UnknownEvent(branch.name(), schemaId, rest(in))
                    : branch.reader().read(null, in);
            return new Event<>(head, topic.events().cast(body));
        } catch (IOException | RuntimeException e) {
            throw damaged(value.length, e);
        }
    }

    private static boolean isEnvelope(Schema writer) {
        return writer.getType() == Schema.Type.RECORD
                && writer.getField("header") != null
                && writer.getField("header").schema().getType() == Schema.Type.RECORD
                && writer.getField("body") != null
                && writer.getField("body").schema().isUnion();
    }

    /** Says what failed and where, without the messages of the errors behind it: they quote the record. */
    private SchemaException damaged(int bytes, Exception reason) {
        var error = new SchemaException("A record in " + topic.name() + " does not follow its schema " + schemaId + " ("
                + bytes + " bytes): it is cut off or damaged ("
                + reason.getClass().getName() + ")");
        error.setStackTrace(reason.getStackTrace());
        return error;
    }

    private static ByteBuffer rest(BinaryDecoder in) throws IOException {
        var out = new ByteArrayOutputStream();
        in.inputStream().transferTo(out);
        return ByteBuffer.wrap(out.toByteArray());
    }

    private record Branch(String name, @Nullable EventReader reader) {

        static Branch of(Schema writer, @Nullable Schema reader) {
            return new Branch(writer.getFullName(), reader == null ? null : new EventReader(writer, reader));
        }
    }
}
