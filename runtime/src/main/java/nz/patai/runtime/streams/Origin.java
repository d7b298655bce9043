package nz.patai.runtime.streams;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Where a record stands that is processed: in a topic that is kept. It travels as a Kafka header where the record at hand is a copy in a topic
 * that is not kept, or is processed again.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset the offset
 */
public record Origin(String topic, int partition, long offset) {

    static final String HEADER = "patai-origin";

    /** Of a record that comes straight from where it stands. */
    public static Origin of(RecordMetadata at) {
        return new Origin(at.topic(), at.partition(), at.offset());
    }

    /** As the header says; empty where there is none. */
    public static Optional<Origin> in(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null
                ? Optional.empty()
                : Optional.of(parse(new String(header.value(), StandardCharsets.UTF_8)));
    }

    /** As the header says, else where the record at hand stands. */
    public static Origin of(Headers headers, RecordMetadata at) {
        return in(headers).orElseGet(() -> of(at));
    }

    /** Writes the header. */
    public void into(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, (topic + '/' + partition + '/' + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static Origin parse(String text) {
        var parts = text.split("/", 3);
        return new Origin(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }
}
