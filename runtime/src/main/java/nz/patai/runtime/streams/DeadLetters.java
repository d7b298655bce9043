package nz.patai.runtime.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.FailureStage;
import nz.patai.event.Header;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the dead letter of a record that a service could not process: a reference to it and where in the program it failed, none of its content. */
public final class DeadLetters {

    private static final int FRAMES = 8;

    private final String service;
    private final SchemaIds ids;
    private final MeterRegistry meters;

    /** For a service; each is counted as {@code patai_dead_letters_total}, by service and stage. */
    public DeadLetters(String service, SchemaIds ids, MeterRegistry meters) {
        this.service = service;
        this.ids = ids;
        this.meters = meters;
    }

    /** Those that the settings of Kafka Streams carry to the handlers it makes. */
    static DeadLetters in(Map<String, ?> settings) {
        return (DeadLetters)
                Objects.requireNonNull(settings.get(StreamsService.DEAD_LETTERS), StreamsService.DEAD_LETTERS);
    }

    /**
     * Where a record was met.
     *
     * @param origin where it stands, should that be elsewhere: it is a copy, or was read again; null where it stands where it was met
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Place(
            String topic,
            int partition,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            @Nullable Origin origin) {

        Origin stands() {
            return origin == null ? new Origin(topic, partition, offset) : origin;
        }
    }

    /** The record for {@code oia.dead-letters}. */
    ProducerRecord<byte[], byte[]> record(FailureStage stage, Place place, Exception error) {
        var threadId = place.key() == null ? "unknown" : new String(place.key(), StandardCharsets.UTF_8);
        var name = service + '\n' + place.topic() + '\n' + place.partition() + '\n' + place.offset() + '\n' + stage;
        var header = new Header(
                EventId.external("DeadLettered", name),
                threadId,
                null,
                Instant.ofEpochMilli(Math.max(0, place.timestamp())),
                List.of(),
                new Actor(ActorKind.SERVICE, service));
        var letter = new DeadLettered(
                service,
                stage,
                place.stands().topic(),
                place.stands().partition(),
                place.stands().offset(),
                error.getClass().getName(),
                frames(error));
        meters.counter("patai.dead.letters", "service", service, "stage", stage.name())
                .increment();
        var value = Topics.DEAD_LETTERS.valueSerde(ids).write(new Event<DeadLettersEvent>(header, letter));
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                partition(place),
                Math.max(0, place.timestamp()),
                threadId.getBytes(StandardCharsets.UTF_8),
                value);
    }

    /** The partition of the record, also for one whose key is no thread, as of a day: whoever drives it again must be the same task. */
    private static @Nullable Integer partition(Place place) {
        var isByThread = Topics.all().stream()
                .anyMatch(t -> t.name().equals(place.topic()) && t.partitioning() == Topic.Partitioning.BY_THREAD);
        return isByThread ? place.partition() : null;
    }

    private static List<String> frames(Exception error) {
        return Stream.iterate((Throwable) error, e -> e != null, Throwable::getCause)
                .limit(FRAMES)
                .map(DeadLetters::innermostOfOurs)
                .toList();
    }

    private static String innermostOfOurs(Throwable error) {
        return Stream.of(error.getStackTrace())
                .filter(f -> f.getClassName().startsWith("nz.patai."))
                .findFirst()
                .map(f -> error.getClass().getSimpleName() + " at " + f)
                .orElse(error.getClass().getSimpleName());
    }
}
