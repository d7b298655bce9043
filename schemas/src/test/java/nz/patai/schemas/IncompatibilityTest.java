package nz.patai.schemas;

import static org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType.MISSING_ENUM_SYMBOLS;
import static org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType.MISSING_UNION_BRANCH;
import static org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType.NAME_MISMATCH;
import static org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType.READER_FIELD_MISSING_DEFAULT_VALUE;
import static org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType.TYPE_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up changes to a made-up topic show that the check of the history finds what it should, and where. */
class IncompatibilityTest {

    private static final String COLOUR =
            "{'type':'enum','name':'Colour','symbols':['UNKNOWN','RED'],'default':'UNKNOWN'}";
    private static final String COLOUR_WITHOUT_DEFAULT = "{'type':'enum','name':'Colour','symbols':['UNKNOWN','RED']}";
    private static final String DAY = "{'name':'day','type':'int'}";
    private static final String NOTE = "{'name':'note','type':'string'}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatibleChanges")
    void findsNothingInACompatibleChange(String change, Schema writer, Schema reader) {
        assertThat(Incompatibility.between(reader, writer)).as(change).isEmpty();
    }

    static Stream<Arguments> compatibleChanges() {
        var old = topic(event("Begun", DAY + "," + NOTE));
        return Stream.of(
                Arguments.of("none", old, old),
                Arguments.of("field without default removed", old, topic(event("Begun", DAY))),
                Arguments.of(
                        "field with default added",
                        topic(event("Begun", DAY)),
                        topic(event("Begun", DAY + ",{'name':'note','type':'string','default':''}"))),
                Arguments.of("branch added at the end", old, topic(event("Begun", DAY), event("Ended", DAY))),
                Arguments.of("branch added at the beginning", old, topic(event("Ended", DAY), event("Begun", DAY))),
                Arguments.of("int widened to long", old, topic(event("Begun", "{'name':'day','type':'long'}"))),
                Arguments.of(
                        "symbol added",
                        topic(event("Begun", colour("['UNKNOWN']"))),
                        topic(event("Begun", field("colour", COLOUR)))),
                Arguments.of(
                        "symbol removed beside a default",
                        topic(event("Begun", field("colour", COLOUR))),
                        topic(event("Begun", colour("['UNKNOWN']")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatibleChanges")
    void namesFieldAndReasonOfAnIncompatibleChange(
            String change, Schema writer, Schema reader, String path, SchemaIncompatibilityType reason) {
        assertThat(Incompatibility.between(reader, writer)).as(change).anySatisfy(found -> {
            assertThat(found.path()).isEqualTo(path);
            assertThat(found.reason()).isEqualTo(reason);
        });
    }

    static Stream<Arguments> incompatibleChanges() {
        var colour = field("colour", COLOUR_WITHOUT_DEFAULT);
        var paler = field("colour", "{'type':'enum','name':'Colour','symbols':['UNKNOWN']}");
        var days = "{'name':'days','type':{'type':'array','items':'int'}}";
        var orNull = "{'name':'day','type':['null','int']}";
        return Stream.of(
                change(
                        "field without default added",
                        DAY,
                        DAY + "," + NOTE,
                        "note",
                        READER_FIELD_MISSING_DEFAULT_VALUE),
                change("field renamed", DAY, DAY.replace("day", "date"), "date", READER_FIELD_MISSING_DEFAULT_VALUE),
                change("type changed", DAY, DAY.replace("int", "string"), "day", TYPE_MISMATCH),
                change("type of items changed", days, days.replace("int", "boolean"), "days", TYPE_MISMATCH),
                change("null no longer allowed", orNull, DAY, "day.null", TYPE_MISMATCH),
                change("symbol removed without default", colour, paler, "colour", MISSING_ENUM_SYMBOLS),
                Arguments.of(
                        "branch removed or renamed",
                        topic(event("Begun", DAY)),
                        topic(event("Started", DAY), event("Ended", NOTE)),
                        "Value.body.Begun",
                        MISSING_UNION_BRANCH));
    }

    private static Arguments change(
            String change, String before, String after, String field, SchemaIncompatibilityType reason) {
        var path = "Value.body.Begun." + field;
        return Arguments.of(change, topic(event("Begun", before)), topic(event("Begun", after)), path, reason);
    }

    @Test
    void saysAllOfItInOneLine() {
        var found = Incompatibility.between(topic(event("Begun", DAY + "," + NOTE)), topic(event("Begun", DAY)));

        assertThat(found.getFirst()).hasToString("Value.body.Begun.note: READER_FIELD_MISSING_DEFAULT_VALUE (note)");
    }

    @Test
    void namesTheTopicsValueWhereItHasAnotherName() {
        var other = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}");

        assertThat(Incompatibility.between(topic(event("Begun", DAY)), other))
                .extracting(Incompatibility::reason)
                .contains(NAME_MISMATCH);
    }

    private static Schema topic(String... events) {
        var text =
                "{'type':'record','name':'Value','fields':[{'name':'body','type':[" + String.join(",", events) + "]}]}";
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }

    private static String event(String name, String fields) {
        return "{'type':'record','name':'" + name + "','fields':[" + fields + "]}";
    }

    private static String field(String name, String type) {
        return "{'name':'" + name + "','type':" + type + "}";
    }

    private static String colour(String symbols) {
        return field("colour", "{'type':'enum','name':'Colour','symbols':" + symbols + ",'default':'UNKNOWN'}");
    }
}
