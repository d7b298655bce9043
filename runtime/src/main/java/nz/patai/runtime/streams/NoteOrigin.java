package nz.patai.runtime.streams;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Notes where a record stands before it goes through a topic that is not kept. */
public final class NoteOrigin<V> extends ContextualFixedKeyProcessor<String, V, V> {

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        var at = context().recordMetadata().orElseThrow(() -> new IllegalStateException("a record comes from a topic"));
        Origin.of(record.headers(), at).into(record.headers());
        context().forward(record);
    }
}
