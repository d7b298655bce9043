package nz.patai.runtime.kafka;

import nz.patai.schemas.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a followed topic. */
public sealed interface Followed {

    /**
     * An event.
     *
     * @param at the record that it came in
     * @param event what the record says
     */
    record Read(ConsumerRecord<String, byte[]> at, Event<?> event) implements Followed {}

    /**
     * The word that what stood under a key is void.
     *
     * @param at the record without a value
     */
    record Tombstone(ConsumerRecord<String, byte[]> at) implements Followed {}

    /**
     * A record that is no event of ours, or not whole, or whose schema the registry does not know.
     *
     * @param topic its topic
     * @param partition its partition
     * @param offset its offset in the partition
     * @param key its record key as UTF-8; null where it has none
     * @param reason why it cannot be read; nothing of its content
     */
    record Unreadable(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason) implements Followed {

        /** Where it stands: {@code oia.keys-0@17}. */
        public String place() {
            return topic + '-' + partition + '@' + offset;
        }
    }
}
