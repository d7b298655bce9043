package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Answer;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.Header;
import nz.patai.event.Outcome;
import nz.patai.event.RequestsEvent;
import nz.patai.event.Sealed;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.SeededEvents.EventType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerdeTest {

    private static final int EVENTS_PER_TYPE = 50;
    private static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);

    private static final Header HEADER = new Header(
            UUID.fromString("00000000-0000-5000-8000-000000000001"),
            "system",
            null,
            Instant.ofEpochMilli(0),
            List.of(),
            new Actor(ActorKind.SERVICE, "deadline-tracker"));
    private static final Event<ClockEvent> DAY = new Event<>(HEADER, new DayStarted(WED_2024_03_06));

    @ParameterizedTest
    @MethodSource("nz.patai.schemas.SeededEvents#everyTypeOfEveryTopic")
    <B extends EventRecord> void readsWhatItWrote(EventType<B> type) throws Exception {
        var events = new SeededEvents(SeededEvents.SEED);
        var serde = type.topic().valueSerde(registryWith(type.topic(), 1));
        for (int i = 0; i < EVENTS_PER_TYPE; i++) {
            var event = events.next(type);

            assertThat(serde.read(serde.write(event)))
                    .as("%s, event %d", events, i)
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("nz.patai.schemas.SeededEvents#everyTypeOfEveryTopic")
    <B extends EventRecord> void writesOneRecordOfTheTopicsSchemaForAnyAvroReader(EventType<B> type) throws Exception {
        // Given
        var events = new SeededEvents(SeededEvents.SEED);
        var event = events.next(type);
        var bytes = type.topic().valueSerde(registryWith(type.topic(), 1)).write(event);
        var in = DecoderFactory.get()
                .binaryDecoder(bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, null);

        // When
        var record = new GenericDatumReader<GenericRecord>(type.topic().schema()).read(null, in);

        // Then
        assertThat(in.isEnd()).as("%s: all bytes read", events).isTrue();
        assertThat(((GenericRecord) record.get("header")).get("eventId"))
                .as("%s", events)
                .hasToString(event.header().eventId().toString());
        assertThat(((GenericRecord) record.get("body")).getSchema())
                .as("%s", events)
                .isEqualTo(type.branch());
    }

    @Test
    void writesMagicByteThenIdMostSignificantByteFirstThenAvro() throws Exception {
        var bytes =
                Topics.CLOCK.valueSerde(registryWith(Topics.CLOCK, 0x0102_0304)).write(DAY);

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("00" + "01020304" // magic byte, schema id
                        + "48" // eventId, 36 characters
                        + "30303030303030302d303030302d353030302d383030302d303030303030303030303031"
                        + "0c" + "73797374656d" // threadId
                        + "00" // requestId, null
                        + "00" // occurredAt
                        + "00" // causedBy, empty
                        + "02" + "20" + "646561646c696e652d747261636b6572" // actor
                        + "00" + "98b502"); // body, branch 0: day 19788 since 1970
    }

    @Test
    void readsTheBytesOfEarlierReleases() throws Exception {
        var serde = Topics.CLOCK.valueSerde(registryWith(Topics.CLOCK, 7));
        var golden = "00" + "00000007" + "48"
                + "30303030303030302d303030302d353030302d383030302d303030303030303030303031"
                + "0c73797374656d" + "00" + "00" + "00" + "0220646561646c696e652d747261636b6572" + "0098b502";

        assertThat(serde.read(HexFormat.of().parseHex(golden))).isEqualTo(DAY);
    }

    @Test
    void passesTombstonesBothWays() throws Exception {
        try (var serde = Topics.KEYS.valueSerde(registryWith(Topics.KEYS, 1))) {
            assertThat(serde.serializer().serialize("oia.keys", null)).isNull();
            assertThat(serde.deserializer().deserialize("oia.keys", (byte[]) null))
                    .isNull();
        }
    }

    @Test
    void passesAnUnknownEventOnToTheJournalUnchanged() throws Exception {
        // Given
        var unknown = new UnknownEvent("nz.patai.event.RequestMerged", 77, ByteBuffer.wrap(new byte[] {0, 1, -1}));
        var fromRequests = new Event<RequestsEvent>(HEADER, unknown);
        var journal = Topics.JOURNAL.valueSerde(registryWith(Topics.JOURNAL, 1));

        // When
        var back = journal.read(journal.write(Event.widen(fromRequests)));

        // Then
        assertThat(back).isEqualTo(fromRequests);
        assertThat(back.type()).isEqualTo("RequestMerged");
    }

    @Test
    void writesTheSameBytesInWhateverOrderAMapWasFilled() {
        // Given
        var sections = List.of("18A(1)", "18B", "9(1)", "12(1A)", "18(g)", "6(a)");
        var sealed = new Sealed("key", ByteBuffer.allocate(0), null);
        var filled = new LinkedHashMap<String, Sealed>();
        sections.reversed().forEach(section -> filled.put(section, sealed));

        // When
        var answer = new Answer(1, Outcome.RELEASED, List.of(), null, List.of(), filled);

        // Then: in order of the keys, for the order of Map.copyOf changes from one run of the program to the next
        assertThat(answer.considerations().keySet())
                .containsExactlyElementsOf(sections.stream().sorted().toList());
    }

    @Test
    void keepsAnEventAsItIsWhenItsBytesAreReadOrTheSourceChanges() {
        // Given
        var source = new byte[] {1, 2, 3};
        var links = new ArrayList<>(List.of("a"));
        var sealed = new Sealed("key", ByteBuffer.wrap(source), null);
        var map = new HashMap<>(Map.of("9(1)", sealed));
        var answer = new Answer(1, Outcome.REFUSED, links, sealed, List.of(), map);

        // When
        source[0] = 9;
        links.clear();
        map.clear();
        Objects.requireNonNull(sealed.inline()).get();

        // Then
        var same = new Sealed("key", ByteBuffer.wrap(new byte[] {1, 2, 3}), null);
        assertThat(answer)
                .isEqualTo(new Answer(1, Outcome.REFUSED, List.of("a"), same, List.of(), Map.of("9(1)", same)));
    }

    private static SchemaIds registryWith(Topic<?> topic, int id) throws IOException, RestClientException {
        var registry = new MockSchemaRegistryClient();
        registry.register(topic.subject(), new AvroSchema(topic.schema()), 1, id);
        return new RegistrySchemas(registry);
    }
}
