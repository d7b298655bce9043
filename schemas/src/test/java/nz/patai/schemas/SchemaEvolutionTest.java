package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nz.patai.event.ActorKind;
import nz.patai.event.ClockEvent;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.UnknownEvent;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** A reader of today meets writers of tomorrow: what it does not know of costs it nothing. */
class SchemaEvolutionTest {

    private static final int ID = 8;

    @Test
    void readsABranchItDoesNotKnowAsUnknownEventWithItsNameAndBytes() throws Exception {
        // Given
        var writer = tomorrow(schema -> ((ArrayNode) schema.at("/fields/1/type"))
                .insert(0, json("{'type':'record','name':'DayEnded','fields':[{'name':'note','type':'string'}]}")));
        var body = new GenericRecordBuilder(branch(writer, "DayEnded"))
                .set("note", "abc")
                .build();

        // When
        var event = read(writer, header(writer).build(), body);

        // Then
        var payload = ByteBuffer.wrap(HexFormat.of().parseHex("06616263"));
        assertThat(event.body()).isEqualTo(new UnknownEvent("nz.patai.event.DayEnded", ID, payload));
        assertThat(event.type()).isEqualTo("DayEnded");
        assertThat(event.header().threadId()).isEqualTo("system");
    }

    @Test
    void stillKnowsTheOtherBranchesWhereTheirIndexHasMoved() throws Exception {
        var writer = tomorrow(schema -> ((ArrayNode) schema.at("/fields/1/type"))
                .insert(0, json("{'type':'record','name':'DayEnded','fields':[{'name':'note','type':'string'}]}")));

        var event = read(writer, header(writer).build(), step(writer).build());

        assertThat(event.body()).isEqualTo(new SimulatedTimeSet("play"));
    }

    @Test
    void readsASymbolItDoesNotKnowAsTheDefaultSymbol() throws Exception {
        // Given
        var writer =
                tomorrow(schema -> ((ArrayNode) schema.findParent("symbols").get("symbols")).insert(1, "MACHINE"));
        var actor = actor(writer, "MACHINE").build();

        // When
        var event = read(
                writer, header(writer).set("actor", actor).build(), step(writer).build());

        // Then
        assertThat(event.header().actor().kind()).isEqualTo(ActorKind.UNKNOWN);
        assertThat(event.body()).isEqualTo(new SimulatedTimeSet("play"));
    }

    @Test
    void passesOverFieldsItDoesNotKnowInHeaderAndBody() throws Exception {
        // Given
        var extra = "{'name':'extra','type':'string'}";
        var writer = tomorrow(schema -> {
            ((ArrayNode) schema.at("/fields/0/type/fields")).insert(1, json(extra));
            ((ArrayNode) schema.at("/fields/1/type/1/fields")).insert(0, json(extra));
        });

        // When
        var header = header(writer).set("extra", "new").build();
        var event = read(writer, header, step(writer).set("extra", "new").build());

        // Then
        assertThat(event.header().threadId()).isEqualTo("system");
        assertThat(event.body()).isEqualTo(new SimulatedTimeSet("play"));
    }

    @Test
    void fillsFieldsThatYesterdaysWriterDidNotKnowWithTheirDefault() throws Exception {
        // Given
        var writer = tomorrow(schema -> {
            var fields = (ArrayNode) schema.at("/fields/0/type/fields");
            fields.removeIf(field ->
                    List.of("requestId", "causedBy").contains(field.get("name").asText()));
        });

        // When
        var header = new GenericRecordBuilder(writer.getField("header").schema())
                .set("eventId", new UUID(0, 0).toString())
                .set("threadId", "system")
                .set("occurredAt", 0L)
                .set("actor", actor(writer, "SERVICE").build())
                .build();
        var event = read(writer, header, step(writer).build());

        // Then
        assertThat(event.header().requestId()).isNull();
        assertThat(event.header().causedBy()).isEmpty();
    }

    private static Event<ClockEvent> read(Schema writer, GenericRecord header, GenericRecord body) throws IOException {
        var record = new GenericRecordBuilder(writer)
                .set("header", header)
                .set("body", body)
                .build();
        var out = new ByteArrayOutputStream();
        out.write(WireFormat.prefix(ID));
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
        return Topics.CLOCK.valueSerde(new OneSchema(ID, writer)).read(out.toByteArray());
    }

    private static GenericRecordBuilder header(Schema writer) {
        return new GenericRecordBuilder(writer.getField("header").schema())
                .set("eventId", new UUID(0, 0).toString())
                .set("threadId", "system")
                .set("requestId", "fyi-25642")
                .set("occurredAt", 0L)
                .set("causedBy", List.of())
                .set("actor", actor(writer, "SERVICE").build());
    }

    private static GenericRecordBuilder actor(Schema writer, String kind) {
        var actor = writer.getField("header").schema().getField("actor").schema();
        return new GenericRecordBuilder(actor)
                .set("kind", new GenericData.EnumSymbol(actor.getField("kind").schema(), kind))
                .set("id", "deadline-tracker");
    }

    private static GenericRecordBuilder step(Schema writer) {
        return new GenericRecordBuilder(branch(writer, "SimulatedTimeSet")).set("step", "play");
    }

    private static Schema branch(Schema writer, String name) {
        return writer.getField("body").schema().getTypes().stream()
                .filter(branch -> branch.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The schema of oia.clock as it may once be. */
    private static Schema tomorrow(Consumer<ObjectNode> change) {
        var schema = (ObjectNode) json(Topics.CLOCK.schema().toString());
        change.accept(schema);
        return new Schema.Parser().parse(schema.toString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.startsWith("{'") ? text.replace('\'', '"') : text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
