package nz.patai.deadlinetracker;

import nz.patai.event.JournalEvent;
import nz.patai.schemas.Event;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Notes which partition an input came from. Tombstones, which no input topic should hold, are dropped. */
final class PlaceProcessor<B extends JournalEvent> extends ContextualFixedKeyProcessor<String, Event<B>, Placed> {

    @Override
    public void process(FixedKeyRecord<String, Event<B>> input) {
        if (input.value() != null) {
            var partition = context()
                    .recordMetadata()
                    .orElseThrow(() -> new IllegalStateException("an input comes from a partition"))
                    .partition();
            context().forward(input.withValue(new Placed(partition, Event.widen(input.value()))));
        }
    }
}
