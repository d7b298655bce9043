package nz.patai.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nz.patai.event.Header;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Events with random content that follow their schema: the same seed gives the same events. Failures name the seed; `-Dpatai.seed=N` tries another. */
final class SeededEvents {

    static final long SEED = Long.getLong("patai.seed", 25642);

    private static final String LETTERS = "aZ09 /-_\"\\\n\tāĀōé問😀\u0000";
    private static final int MOST_ITEMS = 3;

    private final long seed;
    private final Random random;

    SeededEvents(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Cases for a table: one for each event type of each topic. */
    static Stream<EventType<?>> everyTypeOfEveryTopic() {
        return Topics.all().stream().flatMap(SeededEvents::typesOf);
    }

    private static <B extends EventRecord> Stream<EventType<B>> typesOf(Topic<B> topic) {
        return topic.schema().getField("body").schema().getTypes().stream()
                .map(branch -> new EventType<>(topic, branch));
    }

    /** An event type where it stands in a topic; named so in a test's report. */
    record EventType<B extends EventRecord>(Topic<B> topic, Schema branch) {
        @Override
        public String toString() {
            return branch.getName() + " in " + topic.name();
        }
    }

    <B extends EventRecord> Event<B> next(EventType<B> type) {
        var header = (Header) record(Header.SCHEMA);
        return new Event<>(header, type.topic().events().cast(record(type.branch())));
    }

    private Object record(Schema schema) {
        var values = new GenericData.Record(schema);
        schema.getFields().forEach(field -> values.put(field.pos(), value(field.schema())));
        return EventTypes.INSTANCE.toRecord(values);
    }

    private @Nullable Object value(Schema schema) {
        return schema.getLogicalType() == null ? plain(schema) : logical(schema);
    }

    private @Nullable Object plain(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case UNION -> value(oneOf(schema.getTypes()));
            case ENUM -> EventTypes.INSTANCE.createEnum(oneOf(schema.getEnumSymbols()), schema);
            case ARRAY -> several(() -> value(schema.getElementType())).toList();
            case MAP -> map(schema.getValueType());
            case STRING -> text();
            case BYTES -> bytes();
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case FIXED, FLOAT -> throw new IllegalStateException(this + ": no event has a " + schema.getType());
        };
    }

    private Object logical(Schema schema) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.TimestampMillis _ -> Instant.ofEpochMilli(random.nextLong(1L << 42));
            case LogicalTypes.Date _ -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case LogicalTypes.Decimal money -> new BigDecimal(new BigInteger(30, random), money.getScale());
            case LogicalTypes.Uuid _ -> new UUID(random.nextLong(), random.nextLong());
            default -> throw new IllegalStateException(this + ": no event has a " + schema);
        };
    }

    private Map<String, Object> map(Schema values) {
        return several(this::text).distinct().collect(Collectors.toMap(key -> key, _ -> record(values)));
    }

    private <T extends @Nullable Object> Stream<T> several(Supplier<T> item) {
        return IntStream.range(0, random.nextInt(MOST_ITEMS + 1)).mapToObj(_ -> item.get());
    }

    private String text() {
        var codePoints = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(12), 0, codePoints.length)
                .map(i -> codePoints[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(text().getBytes(UTF_8));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String toString() {
        return "patai.seed=" + seed;
    }
}
