package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.BlobChunk;
import nz.patai.event.BlobsEvent;
import nz.patai.event.Header;
import nz.patai.schemas.SeededEvents.EventType;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a record is said in one exception that names topic, schema id and size, and quotes nothing of the record. */
class EventSerdeDamageTest {

    private static final int ID = 25642;
    private static final int DAMAGED_RECORDS_PER_TYPE = 500;
    private static final String CONTENT = "Hinemoa-Wellington";
    private static final Event<BlobsEvent> CHUNK = new Event<>(
            new Header(
                    UUID.nameUUIDFromBytes(new byte[0]),
                    CONTENT,
                    CONTENT,
                    Instant.EPOCH,
                    List.of(),
                    new Actor(ActorKind.OFFICER, CONTENT)),
            new BlobChunk(CONTENT, 0, 1, ByteBuffer.wrap(new byte[] {1, 2, 3})));

    private static final Event<BlobsEvent> NAMELESS = new Event<>(
            new Header(
                    UUID.nameUUIDFromBytes(new byte[0]),
                    "12345678",
                    null,
                    Instant.EPOCH,
                    List.of(),
                    new Actor(ActorKind.OFFICER, CONTENT)),
            CHUNK.body());

    @Test
    void refusesARecordCutOffAtAnyLength() {
        var serde = Topics.BLOBS.valueSerde(new OneSchema(ID, Topics.BLOBS.schema()));
        var whole = serde.write(CHUNK);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);

            var error = catchThrowable(() -> serde.read(cut));

            assertThat(error).as("%d bytes", length).isInstanceOf(SchemaException.class);
            assertThat(error).hasMessageContaining("oia.blobs").hasMessageContaining(length + " bytes");
            var text = stackTraceOf(error);
            assertThat(text.contains(" " + ID + " ")).isEqualTo(length >= WireFormat.HEADER_BYTES);
            assertThat(text).doesNotContain(CONTENT.substring(0, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("nz.patai.schemas.SeededEvents#everyTypeOfEveryTopic")
    <B extends EventRecord> void refusesEveryTypeCutOffAtAnyLength(EventType<B> type) {
        var events = new SeededEvents(SeededEvents.SEED);
        var serde = type.topic().valueSerde(new OneSchema(ID, type.topic().schema()));
        var whole = serde.write(events.next(type));
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> serde.read(cut))
                    .as("%s, %d bytes", events, length)
                    .isInstanceOf(SchemaException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("nz.patai.schemas.SeededEvents#everyTypeOfEveryTopic")
    <B extends EventRecord> void readsOrRefusesADamagedRecord(EventType<B> type) {
        // Given
        var events = new SeededEvents(SeededEvents.SEED);
        var serde = type.topic().valueSerde(new OneSchema(ID, type.topic().schema()));
        var whole = serde.write(events.next(type));
        var damage = new Random(SeededEvents.SEED);
        for (int i = 0; i < DAMAGED_RECORDS_PER_TYPE; i++) {
            var damaged = whole.clone();
            damaged[damage.nextInt(WireFormat.HEADER_BYTES, whole.length)] = (byte) damage.nextInt();

            // When
            var error = catchThrowable(() -> serde.read(damaged));

            // Then
            if (error != null) {
                assertThat(error).as("%s, damage %d", events, i).isInstanceOf(SchemaException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"the first string, 0", "the list of causes, 48"})
    void refusesALengthThatTheRecordDoesNotHaveBeforeItTakesTheMemory(String where, int place) {
        var serde = Topics.BLOBS.valueSerde(new OneSchema(ID, Topics.BLOBS.schema()));
        var twoBillion = new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};
        var whole = serde.write(NAMELESS);
        var damaged = ByteBuffer.allocate(whole.length).put(whole).put(WireFormat.HEADER_BYTES + place, twoBillion);

        assertThatThrownBy(() -> serde.read(damaged.array())).as(where).isInstanceOf(SchemaException.class);
    }

    @Test
    void quotesNothingOfAValueThatItsTypeCannotHold() {
        // Given: an event id that is no UUID
        var serde = Topics.BLOBS.valueSerde(new OneSchema(ID, Topics.BLOBS.schema()));
        var damaged = serde.write(CHUNK);
        System.arraycopy(CONTENT.getBytes(StandardCharsets.US_ASCII), 0, damaged, 6, CONTENT.length());

        // When
        var error = catchThrowable(() -> serde.read(damaged));

        // Then
        assertThat(error).isInstanceOf(SchemaException.class).hasMessageContaining("oia.blobs");
        assertThat(stackTraceOf(error)).doesNotContain(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 3, 15, '{', -1})
    void refusesAForeignMagicByte(byte magic) {
        var serde = Topics.BLOBS.valueSerde(new OneSchema(ID, Topics.BLOBS.schema()));
        var foreign = serde.write(CHUNK);
        foreign[0] = magic;

        assertThatThrownBy(() -> serde.read(foreign))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("oia.blobs")
                .hasMessageContaining("wire format")
                .hasMessageContaining(foreign.length + " bytes");
    }

    @Test
    void refusesAnIdThatTheRegistryDoesNotHave() {
        var bytes = Topics.BLOBS
                .valueSerde(new OneSchema(ID, Topics.BLOBS.schema()))
                .write(CHUNK);
        var serde = Topics.BLOBS.valueSerde(new RegistrySchemas(new MockSchemaRegistryClient()));

        assertThatThrownBy(() -> serde.read(bytes))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("id " + ID);
    }

    @Test
    void saysWhatToDoWhereTheDeployStepHasNotRun() {
        var serde = Topics.BLOBS.valueSerde(new RegistrySchemas(new MockSchemaRegistryClient()));

        assertThatThrownBy(() -> serde.write(CHUNK))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("oia.blobs-value")
                .hasMessageContaining("topics apply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"string\"",
                "{\"type\":\"record\",\"name\":\"Other\",\"fields\":[{\"name\":\"header\",\"type\":\"int\"}]}",
                "{\"type\":\"record\",\"name\":\"Other\",\"fields\":"
                        + "[{\"name\":\"header\",\"type\":\"int\"},{\"name\":\"body\",\"type\":\"int\"}]}"
            })
    void refusesARecordWrittenUnderASchemaOfSomebodyElse(String foreign) {
        var bytes = Topics.BLOBS
                .valueSerde(new OneSchema(ID, Topics.BLOBS.schema()))
                .write(CHUNK);
        var serde = Topics.BLOBS.valueSerde(new OneSchema(ID, new Schema.Parser().parse(foreign)));

        assertThatThrownBy(() -> serde.read(bytes))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("oia.blobs")
                .hasMessageContaining("Schema " + ID);
    }

    private static String stackTraceOf(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
