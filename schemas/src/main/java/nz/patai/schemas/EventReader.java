package nz.patai.schemas;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** Reads one record written under an older or newer schema into our record, by Avro's rules of resolution. */
final class EventReader extends GenericDatumReader<Object> {

    EventReader(Schema writer, Schema reader) {
        super(writer, reader, EventTypes.INSTANCE);
    }

    @Override
    protected Object readRecord(@Nullable Object old, Schema expected, ResolvingDecoder in) throws IOException {
        return EventTypes.INSTANCE.toRecord((IndexedRecord) super.readRecord(null, expected, in));
    }

    @Override
    protected Object readString(@Nullable Object old, Schema expected, Decoder in) throws IOException {
        return in.readString();
    }
}
